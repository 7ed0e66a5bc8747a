<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>ReviewCard</name>
    <message>
        <source>{state} on {day}.</source>
        <translation>{state} le {day}.</translation>
    </message>
    <message>
        <source>Withdrawing it may be best.</source>
        <translation>La retirer est sans doute le mieux.</translation>
    </message>
    <message>
        <source>Pending for {days}.</source>
        <translation>En suspens depuis {days}.</translation>
    </message>
    <message>
        <source>It can wait.</source>
        <translation>Elle peut attendre.</translation>
    </message>
    <message>
        <source>It waits for your decision.</source>
        <translation>Elle attend votre décision.</translation>
    </message>
    <message>
        <source>Received {days} ago.</source>
        <translation>Reçue il y a {days}.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçue</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>without a meeting: “{reason}”</source>
        <translation>sans rencontre notée&#xa0;: «&#xa0;{reason}&#xa0;»</translation>
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
        <source>If you withdraw</source>
        <translation>Si vous retirez</translation>
    </message>
    <message>
        <source>This person is not told. A new request can be sent from {day}.</source>
        <translation>Rien ne lui est signalé. Nouvelle demande dès le {day}.</translation>
    </message>
</context>
<context>
    <name>ReviewFaces</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
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
        <source>It was accepted</source>
        <translation>Elle a été acceptée</translation>
    </message>
    <message>
        <source>It was declined</source>
        <translation>Elle a été refusée</translation>
    </message>
    <message>
        <source>They say they don’t know me</source>
        <translation>Dit ne pas me connaître</translation>
    </message>
    <message>
        <source>It expired</source>
        <translation>Elle a expiré</translation>
    </message>
    <message>
        <source>No meeting recorded</source>
        <translation>Aucune rencontre notée</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Sent</source>
        <translation>Envoyées</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçues</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>Nothing to review before {day}.</source>
        <translation>Rien à revoir avant le {day}.</translation>
    </message>
    <message>
        <source>Withdraw it on LinkedIn first: NetKeeper only keeps what you did.</source>
        <translation>Retirez-la d’abord sur LinkedIn&#xa0;: NetKeeper garde seulement la trace de vos gestes.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Keep; it comes back</source>
        <translation>Garder; elle reviendra</translation>
    </message>
    <message>
        <source>It was accepted</source>
        <translation>Elle a été acceptée</translation>
    </message>
    <message>
        <source>Open the profile</source>
        <translation>Ouvrir le profil</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>It was declined</source>
        <translation>Elle a été refusée</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Nothing to review.</source>
        <translation>Rien à revoir.</translation>
    </message>
    <message>
        <source>A declined request stays pending: it will come back here.</source>
        <translation>Une demande refusée reste «&#xa0;en suspens&#xa0;»&#xa0;: elle reviendra ici.</translation>
    </message>
</context>
</TS>
