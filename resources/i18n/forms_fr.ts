<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>DayField</name>
    <message>
        <source>Give the exact day.</source>
        <translation>Donnez le jour exact.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Ce jour est à venir.</translation>
    </message>
    <message>
        <source>This date isn’t understood. Examples: {examples}</source>
        <translation>Cette date n’est pas comprise. Exemples&#xa0;: {examples}</translation>
    </message>
    <message>
        <source>next Monday, in two weeks, 2026-12-01</source>
        <translation>lundi prochain, dans deux semaines, 2026-12-01</translation>
    </message>
    <message>
        <source>yesterday, 12 March 2025, 2025-03, 2025</source>
        <translation>hier, 12&#xa0;mars 2025, 2025-03, 2025</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>FollowUpPanel</name>
    <message>
        <source>in a week</source>
        <comment>a date to be read again</comment>
        <translation>dans une semaine</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>Dites ce qui est à faire.</translation>
    </message>
    <message>
        <source>Say when.</source>
        <translation>Dites quand.</translation>
    </message>
    <message>
        <source>Put the follow-up off</source>
        <translation>Reporter le suivi</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Change the follow-up</source>
        <translation>Modifier le suivi</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>send the minutes, call back…</source>
        <translation>envoyer le compte rendu, rappeler…</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Dans une semaine</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>Dans un mois</translation>
    </message>
</context>
<context>
    <name>GivingUp</name>
    <message>
        <source>Discarded; nothing was changed.</source>
        <translation>Saisie abandonnée; rien n’a été changé.</translation>
    </message>
    <message>
        <source>What you typed isn’t saved. Press Esc again to discard it.</source>
        <translation>Ce que vous avez tapé n’est pas enregistré. Appuyez de nouveau sur Échap pour l’abandonner.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Nobody of this name in your record.</source>
        <translation>Personne de ce nom dans votre registre.</translation>
    </message>
    <message>
        <source>new person</source>
        <translation>nouvelle personne</translation>
    </message>
</context>
</TS>
