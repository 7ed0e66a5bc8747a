<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>CardActs</name>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>then do it on LinkedIn</source>
        <translation>puis le faire sur LinkedIn</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Say what happened</source>
        <translation>Dire la suite</translation>
    </message>
    <message>
        <source>accepted, declined, expired…</source>
        <translation>acceptée, refusée, expirée…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>a new connection</source>
        <translation>une nouvelle relation</translation>
    </message>
    <message>
        <source>Decline quietly</source>
        <translation>Refuser discrètement</translation>
    </message>
    <message>
        <source>nobody is told</source>
        <translation>rien n’est signalé</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>Vérifier d’abord</translation>
    </message>
    <message>
        <source>waits for their answer</source>
        <translation>attend sa réponse</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>stays pending</source>
        <translation>reste en suspens</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>not asked again</source>
        <translation>ne sera plus demandé</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>accepted after all, or pending</source>
        <translation>acceptée après tout, ou en suspens</translation>
    </message>
    <message>
        <source>Log the meeting</source>
        <translation>Noter la rencontre</translation>
    </message>
    <message>
        <source>you did meet</source>
        <translation>la rencontre a eu lieu</translation>
    </message>
    <message>
        <source>In contact</source>
        <translation>En contact</translation>
    </message>
    <message>
        <source>by phone, video or in writing</source>
        <translation>par téléphone, visio ou écrit</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Garder ainsi</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Write the invitation</source>
        <translation>Écrire l’invitation</translation>
    </message>
    <message>
        <source>a draft is begun</source>
        <translation>un brouillon commence</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>log a dated follow-up</source>
        <translation>noter un suivi daté</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>See again</source>
        <translation>La revoir</translation>
    </message>
    <message>
        <source>back in {days}</source>
        <translation>revient dans {days}</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Dans une semaine</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>Dans un mois</translation>
    </message>
    <message>
        <source>In three months</source>
        <translation>Dans trois mois</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Un autre jour</translation>
    </message>
    <message>
        <source>type it</source>
        <translation>à écrire</translation>
    </message>
    <message>
        <source>Accepted after all</source>
        <translation>Acceptée après tout</translation>
    </message>
    <message>
        <source>Still pending</source>
        <translation>Toujours en suspens</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptée</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Says they don’t know me</source>
        <translation>Dit ne pas me connaître</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirée</translation>
    </message>
    <message>
        <source>To withdraw on LinkedIn</source>
        <translation>À retirer sur LinkedIn</translation>
    </message>
    <message>
        <source>To remove on LinkedIn</source>
        <translation>À supprimer sur LinkedIn</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardées</translation>
    </message>
    <message>
        <source>To see again</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Laissées ainsi</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>several</comment>
        <translation>Acceptées</translation>
    </message>
    <message>
        <source>Declined</source>
        <comment>several</comment>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>Doesn’t know you</source>
        <translation>Disent ne pas vous connaître</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>several</comment>
        <translation>Expirées</translation>
    </message>
    <message>
        <source>Pending again</source>
        <translation>De nouveau en suspens</translation>
    </message>
    <message>
        <source>To ask first</source>
        <translation>À vérifier d’abord</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Remises à plus tard</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirées</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Supprimées</translation>
    </message>
</context>
<context>
    <name>CardFace</name>
    <message>
        <source>When do you want to see this again?</source>
        <translation>Quand voulez-vous revoir ceci?</translation>
    </message>
    <message>
        <source>What became of the request?</source>
        <translation>Qu’est devenue la demande?</translation>
    </message>
    <message>
        <source>Done on LinkedIn on {day}.</source>
        <translation>Fait sur LinkedIn le {day}.</translation>
    </message>
    <message>
        <source>{choice} (back on {day})</source>
        <translation>{choice} (retour le {day})</translation>
    </message>
    <message>
        <source>Chosen: {choice}</source>
        <translation>Choix&#xa0;: {choice}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler ce choix</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>Review: requests sent, pending</source>
        <translation>Revue&#xa0;: demandes envoyées, en suspens</translation>
    </message>
    <message>
        <source>Review: requests received</source>
        <translation>Revue&#xa0;: demandes reçues</translation>
    </message>
    <message>
        <source>Review: declined requests</source>
        <translation>Revue&#xa0;: demandes refusées</translation>
    </message>
    <message>
        <source>Review: connected, never met</source>
        <translation>Revue&#xa0;: relations sans rencontre</translation>
    </message>
    <message>
        <source>Review: met, not connected</source>
        <translation>Revue&#xa0;: rencontres sans relation</translation>
    </message>
    <message>
        <source>Withdrawing it may be best.</source>
        <translation>La retirer est sans doute le mieux.</translation>
    </message>
    <message>
        <source>It can wait.</source>
        <translation>Elle peut attendre.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>this request: {age}</source>
        <translation>cette demande&#xa0;: {age}</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoi</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçue</translation>
    </message>
    <message>
        <source>What they see</source>
        <translation>Ce qui se voit</translation>
    </message>
    <message>
        <source>A new request is only worth it after a meeting.</source>
        <translation>Une nouvelle demande n’a d’intérêt qu’après une rencontre.</translation>
    </message>
    <message>
        <source>If you try again</source>
        <translation>Pour réessayer</translation>
    </message>
    <message>
        <source>It stays pending on their side; you can still accept it on LinkedIn.</source>
        <translation>Pour cette personne, elle reste en suspens; vous pouvez encore l’accepter sur LinkedIn.</translation>
    </message>
    <message>
        <source>Nothing left to choose.</source>
        <translation>Plus rien à choisir.</translation>
    </message>
    <message>
        <source>{state} on {day}.</source>
        <translation>{state} le {day}.</translation>
    </message>
    <message>
        <source>A network is worth what you know of it: the people met, or in contact.</source>
        <translation>Un réseau vaut par les gens que l’on connaît&#xa0;: ceux des rencontres et des échanges.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>En relation</translation>
    </message>
    <message>
        <source>A new request would be needed to connect again.</source>
        <translation>Il faudrait une nouvelle demande pour être de nouveau en relation.</translation>
    </message>
    <message>
        <source>If you remove</source>
        <translation>Si vous supprimez</translation>
    </message>
    <message>
        <source>Connected since {day}, no meeting recorded.</source>
        <translation>En relation depuis le {day}, sans rencontre notée.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation>
            <numerusform>%Ln rencontre</numerusform>
            <numerusform>%Ln rencontres</numerusform>
        </translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Rencontre</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nouvelle demande</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>dès le {day}</translation>
    </message>
    <message>
        <source>A request that recalls the meeting is the one that is accepted.</source>
        <translation>Une demande qui rappelle la rencontre est celle qu’on accepte.</translation>
    </message>
    <message>
        <source>You met, and are not connected yet.</source>
        <translation>La rencontre a eu lieu, mais vous n’êtes pas encore en relation.</translation>
    </message>
    <message>
        <source>Your request</source>
        <translation>Votre demande</translation>
    </message>
    <message>
        <source>Their request</source>
        <translation>Sa demande</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>only reason: {reason}</source>
        <translation>seul motif&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>last met: {day}{title}</source>
        <translation>dernière rencontre&#xa0;: {day}{title}</translation>
    </message>
    <message>
        <source>Their note</source>
        <translation>Sa note</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Votre note</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>This person is not told. A new request can be sent from {day}.</source>
        <translation>Rien ne lui est signalé. Nouvelle demande dès le {day}.</translation>
    </message>
    <message>
        <source>If you withdraw</source>
        <translation>Si vous retirez</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Begin one kind</source>
        <translation>Commencer une sorte</translation>
    </message>
    <message>
        <source>See the pending requests</source>
        <translation>Voir les demandes en suspens</translation>
    </message>
    <message>
        <source>Done on LinkedIn, in that list</source>
        <translation>Fait sur LinkedIn, dans cette liste</translation>
    </message>
    <message>
        <source>The card before</source>
        <translation>La carte précédente</translation>
    </message>
    <message>
        <source>The next card, without choosing</source>
        <translation>La carte suivante, sans choisir</translation>
    </message>
    <message>
        <source>Take the choice back</source>
        <translation>Annuler le choix</translation>
    </message>
    <message>
        <source>Open the profile</source>
        <translation>Ouvrir le profil</translation>
    </message>
    <message>
        <source>Finish the session</source>
        <translation>Terminer la séance</translation>
    </message>
</context>
<context>
    <name>SessionCard</name>
    <message>
        <source>Their note</source>
        <translation>Sa note</translation>
    </message>
</context>
<context>
    <name>SessionFoot</name>
    <message>
        <source>{verb}, chosen</source>
        <translation>{verb}, choix fait</translation>
    </message>
</context>
<context>
    <name>SessionHead</name>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} sur {count}</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
</context>
<context>
    <name>SessionPane</name>
    <message>
        <source>Written or logged</source>
        <translation>Écrites ou notées</translation>
    </message>
    <message>
        <source>Decide on this connection</source>
        <translation>Décider de cette relation</translation>
    </message>
    <message>
        <source>Write the invitation</source>
        <translation>Écrire l’invitation</translation>
    </message>
    <message>
        <source>See the request again</source>
        <translation>Revoir la demande</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Next</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>The last one</source>
        <translation>La dernière</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Cette séance</translation>
    </message>
    <message>
        <source>Nothing chosen yet.</source>
        <translation>Aucun choix pour l’instant.</translation>
    </message>
</context>
<context>
    <name>StartPane</name>
    <message numerus="yes">
        <source>%Ln card(s)</source>
        <translation>
            <numerusform>%Ln carte</numerusform>
            <numerusform>%Ln cartes</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the session</source>
        <translation>Commencer la séance</translation>
    </message>
    <message>
        <source>{done} done, {left} left, begun on {day}</source>
        <translation>faites&#xa0;: {done}, restantes&#xa0;: {left}, depuis le {day}</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Reprendre où vous en étiez</translation>
    </message>
    <message>
        <source>Nothing to review.</source>
        <translation>Rien à revoir.</translation>
    </message>
    <message>
        <source>Nothing to review before {day}.</source>
        <translation>Rien à revoir avant le {day}.</translation>
    </message>
    <message>
        <source>A declined request stays pending: it will come back here.</source>
        <translation>Une demande refusée reste «&#xa0;en suspens&#xa0;»&#xa0;: elle reviendra ici.</translation>
    </message>
    <message>
        <source>Requests sent, pending</source>
        <translation>Demandes envoyées, en suspens</translation>
    </message>
    <message>
        <source>Requests received, to decide</source>
        <translation>Demandes reçues, à décider</translation>
    </message>
    <message>
        <source>Declined requests</source>
        <translation>Demandes refusées</translation>
    </message>
    <message>
        <source>Connected, never met</source>
        <translation>Relations sans rencontre</translation>
    </message>
    <message>
        <source>Met, not connected</source>
        <translation>Rencontres sans relation</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>One card after the other, a key for each act. Everything can be undone.</source>
        <translation>Une carte après l’autre, une touche par geste. Tout peut être annulé.</translation>
    </message>
    <message>
        <source>Or one kind alone:</source>
        <translation>Ou une seule sorte&#xa0;:</translation>
    </message>
    <message>
        <source>See the pending requests</source>
        <translation>Voir les demandes en suspens</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>The review is done.</source>
        <translation>La revue est terminée.</translation>
    </message>
    <message>
        <source>The session is left unfinished.</source>
        <translation>La séance est interrompue.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln choice(s)</source>
        <translation>
            <numerusform>%Ln choix</numerusform>
            <numerusform>%Ln choix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) left; they stay here</source>
        <translation>
            <numerusform>%Ln carte restante, qui attend ici</numerusform>
            <numerusform>%Ln cartes restantes, qui attendent ici</numerusform>
        </translation>
    </message>
    <message>
        <source>new request from {day}</source>
        <translation>nouvelle demande dès le {day}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation>Retour à la revue</translation>
    </message>
    <message>
        <source>Undo the whole session</source>
        <translation>Annuler toute la séance</translation>
    </message>
</context>
<context>
    <name>TakeList</name>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Ôter</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Withdraw the request of {day}</source>
        <translation>Retirer la demande du {day}</translation>
    </message>
    <message>
        <source>Remove the connection of {day}</source>
        <translation>Supprimer la relation du {day}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) copied.</source>
        <translation>
            <numerusform>%Ln ligne copiée.</numerusform>
            <numerusform>%Ln lignes copiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>To do on LinkedIn</source>
        <translation>À faire sur LinkedIn</translation>
    </message>
    <message>
        <source>Tick off what you have done on LinkedIn: it is recorded with today’s date.</source>
        <translation>Cochez ce que vous avez fait sur LinkedIn&#xa0;: le registre le garde, à la date d’aujourd’hui.</translation>
    </message>
    <message>
        <source>All done on LinkedIn</source>
        <translation>Tout est fait sur LinkedIn</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copier la liste</translation>
    </message>
</context>
</TS>
