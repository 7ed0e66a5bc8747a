<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>ConsentFaces</name>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Ended…</source>
        <translation>Terminé…</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>depuis le {day}</translation>
    </message>
    <message>
        <source>withdrawn on {day}</source>
        <translation>retiré le {day}</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>sans preuve</translation>
    </message>
</context>
<context>
    <name>ConsentPanel</name>
    <message>
        <source>Without evidence this consent can’t be proven. Keep it all the same?</source>
        <translation>Sans preuve, ce consentement ne peut pas être démontré. Le garder quand même?</translation>
    </message>
    <message>
        <source>Keep without evidence</source>
        <translation>Garder sans preuve</translation>
    </message>
    <message>
        <source>Say when.</source>
        <translation>Dites quand.</translation>
    </message>
    <message>
        <source>This is before the consent begins.</source>
        <translation>C’est avant le début du consentement.</translation>
    </message>
    <message>
        <source>The full name of who referred you, where, when</source>
        <translation>Le nom complet de la personne à l’origine de la recommandation, où, quand</translation>
    </message>
    <message>
        <source>Where and when the card or the address was handed over</source>
        <translation>Où et quand la carte ou l’adresse a été remise</translation>
    </message>
    <message>
        <source>Where, when and how: a form, an e-mail, an invoice…</source>
        <translation>Où, quand et comment&#xa0;: un formulaire, un courriel, une facture…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Change the consent</source>
        <translation>Modifier le consentement</translation>
    </message>
    <message>
        <source>New consent</source>
        <translation>Nouveau consentement</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis le</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Terminé le</translation>
    </message>
    <message>
        <source>nothing, while it lasts</source>
        <translation>rien, tant qu’il dure</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Retiré le</translation>
    </message>
    <message>
        <source>nothing, if it was not</source>
        <translation>rien, s’il ne l’a pas été</translation>
    </message>
    <message>
        <source>Allows a message</source>
        <translation>Permet un message</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
</context>
<context>
    <name>ConsentSection</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consentements</translation>
    </message>
</context>
<context>
    <name>EndPanel</name>
    <message>
        <source>This is before the consent begins.</source>
        <translation>C’est avant le début du consentement.</translation>
    </message>
    <message>
        <source>Allows messages {term}.</source>
        <translation>Permet des messages {term}.</translation>
    </message>
    <message>
        <source>What the consent rests on has ended</source>
        <translation>Le fondement du consentement a pris fin</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Terminé le</translation>
    </message>
</context>
<context>
    <name>LedgerView</name>
    <message>
        <source>Consents</source>
        <translation>Consentements</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Withdrawal…</source>
        <translation>Retrait…</translation>
    </message>
    <message>
        <source>Proof as PDF…</source>
        <translation>Preuve en PDF…</translation>
    </message>
</context>
<context>
    <name>ProofSaving</name>
    <message>
        <source>Proof of the consents</source>
        <translation>Preuve des consentements</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Document PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>WithdrawalPanel</name>
    <message>
        <source>Every consent given until then ends. The law allows ten business days to stop: until {day} at the latest.</source>
        <translation>Tout consentement donné jusque-là prend fin. La loi accorde dix jours ouvrables pour cesser&#xa0;: au plus tard le {day}.</translation>
    </message>
    <message>
        <source>No more commercial messages</source>
        <translation>Plus de messages commerciaux</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Demandé le</translation>
    </message>
</context>
<context>
    <name>_OneDay</name>
    <message>
        <source>Say when.</source>
        <translation>Dites quand.</translation>
    </message>
</context>
</TS>
