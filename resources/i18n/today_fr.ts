<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>NetworkCard</name>
    <message>
        <source>Network and reality</source>
        <translation>Réseau et réalité</translation>
    </message>
    <message>
        <source>Met and connected</source>
        <translation>Rencontrées et reliées</translation>
    </message>
    <message>
        <source>Connected, never met</source>
        <translation>Reliées, jamais rencontrées</translation>
    </message>
    <message>
        <source>Met, not connected</source>
        <translation>Rencontrées, pas reliées</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>No LinkedIn archive imported yet.</source>
        <translation>Aucune archive LinkedIn importée.</translation>
    </message>
    <message>
        <source>LinkedIn archive of {day}.</source>
        <translation>Archive LinkedIn du {day}.</translation>
    </message>
    <message>
        <source>Import the next one</source>
        <translation>Importer la suivante</translation>
    </message>
    <message>
        <source>Import an archive</source>
        <translation>Importer une archive</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>of {all}</source>
        <translation>sur {all}</translation>
    </message>
    <message>
        <source>Your requests</source>
        <translation>Vos demandes</translation>
    </message>
    <message>
        <source>too few to tell</source>
        <translation>trop peu pour le dire</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En suspens</translation>
    </message>
    <message>
        <source>Sent in 7 days</source>
        <translation>Envoyées en 7 jours</translation>
    </message>
    <message>
        <source>Refused or silent</source>
        <translation>Refus ou silence</translation>
    </message>
    <message>
        <source>Notes this month</source>
        <translation>Notes ce mois-ci</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Voir pourquoi</translation>
    </message>
</context>
<context>
    <name>TodayFaces</name>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>Vérifier d’abord</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Write the invitation</source>
        <translation>Écrire l’invitation</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Plan the renewal</source>
        <translation>Prévoir le renouvellement</translation>
    </message>
    <message>
        <source>Until {day} · {basis}</source>
        <translation>Jusqu’au {day} · {basis}</translation>
    </message>
    <message>
        <source>Follow-up due {when}</source>
        <translation>Suivi prévu {when}</translation>
    </message>
    <message>
        <source>Follow-up due {when}: {what}</source>
        <translation>Suivi prévu {when}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Sent {when}</source>
        <translation>Envoyée {when}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
</context>
<context>
    <name>TodayFoot</name>
    <message numerus="yes">
        <source>%Ln follow-up(s) to come</source>
        <translation>
            <numerusform>%Ln suivi à venir</numerusform>
            <numerusform>%Ln suivis à venir</numerusform>
        </translation>
    </message>
    <message>
        <source>Note a follow-up</source>
        <translation>Noter un suivi</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} sur {all}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln demande</numerusform>
            <numerusform>%Ln demandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invitation(s) to write</source>
        <translation>
            <numerusform>%Ln invitation à écrire</numerusform>
            <numerusform>%Ln invitations à écrire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending for long</source>
        <translation>
            <numerusform>%Ln en suspens depuis longtemps</numerusform>
            <numerusform>%Ln en suspens depuis longtemps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-up(s)</source>
        <translation>
            <numerusform>%Ln suivi</numerusform>
            <numerusform>%Ln suivis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to look at: {what}.</source>
        <translation>
            <numerusform>%Ln ligne à regarder&#xa0;: {what}.</numerusform>
            <numerusform>%Ln lignes à regarder&#xa0;: {what}.</numerusform>
        </translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Tout voir</translation>
    </message>
    <message numerus="yes">
        <source>%Ln consent(s) about to end</source>
        <translation>
            <numerusform>%Ln consentement qui prend fin bientôt</numerusform>
            <numerusform>%Ln consentements qui prennent fin bientôt</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Decline quietly</source>
        <translation>Refuser discrètement</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>Vérifier d’abord</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Write the invitation</source>
        <translation>Écrire l’invitation</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Keep pending</source>
        <translation>Garder en suspens</translation>
    </message>
    <message>
        <source>Note a follow-up</source>
        <translation>Noter un suivi</translation>
    </message>
    <message>
        <source>Follow-up done</source>
        <translation>Suivi fait</translation>
    </message>
    <message>
        <source>Put the follow-up off</source>
        <translation>Reporter le suivi</translation>
    </message>
    <message>
        <source>Change the follow-up</source>
        <translation>Modifier le suivi</translation>
    </message>
    <message>
        <source>Put the follow-up in the trash</source>
        <translation>Mettre le suivi à la corbeille</translation>
    </message>
    <message>
        <source>Plan the renewal of the consent</source>
        <translation>Prévoir le renouvellement du consentement</translation>
    </message>
    <message>
        <source>Requests to decide</source>
        <translation>Demandes à décider</translation>
    </message>
    <message>
        <source>Met, not invited yet</source>
        <translation>Rencontrées, pas encore invitées</translation>
    </message>
    <message>
        <source>Pending for long</source>
        <translation>En suspens depuis longtemps</translation>
    </message>
    <message>
        <source>Open the review</source>
        <translation>Ouvrir la revue</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Suivis</translation>
    </message>
    <message>
        <source>Consents about to end</source>
        <translation>Consentements qui prennent fin bientôt</translation>
    </message>
    <message>
        <source>Nothing to decide today.</source>
        <translation>Rien à décider aujourd’hui.</translation>
    </message>
    <message>
        <source>Met somebody? One line is enough ({keys}).</source>
        <translation>Vous avez rencontré quelqu’un? Une ligne suffit ({keys}).</translation>
    </message>
    <message>
        <source>Log a meeting</source>
        <translation>Noter une rencontre</translation>
    </message>
</context>
</TS>
