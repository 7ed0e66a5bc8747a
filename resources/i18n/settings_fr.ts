<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>FigureRow</name>
    <message>
        <source>Back to {figure}</source>
        <translation>Revenir à {figure}</translation>
    </message>
    <message>
        <source>{source}, {day}. Default: {figure}. From {low} to {high}.</source>
        <translation>{source}, {day}. Valeur d’origine&#xa0;: {figure}. De {low} à {high}.</translation>
    </message>
    <message>
        <source>Your own figure. Default: {figure} ({source}, {day}). From {low} to {high}.</source>
        <translation>Votre propre chiffre. Valeur d’origine&#xa0;: {figure} ({source}, {day}). De {low} à {high}.</translation>
    </message>
    <message>
        <source>Not below the one of “at risk”: this one never counts.</source>
        <translation>Ce seuil n’est pas sous celui de «&#xa0;à risque&#xa0;»&#xa0;: il ne joue jamais.</translation>
    </message>
    <message>
        <source>Minutes without use; 0 for never.</source>
        <translation>En minutes sans utilisation; 0 pour jamais.</translation>
    </message>
    <message>
        <source>Characters, on a free account.</source>
        <translation>En caractères, avec un compte gratuit.</translation>
    </message>
    <message>
        <source>Characters, on a Premium account.</source>
        <translation>En caractères, avec un compte Premium.</translation>
    </message>
    <message>
        <source>Requests with a personal note, on a free account.</source>
        <translation>Demandes avec une note personnelle, avec un compte gratuit.</translation>
    </message>
    <message>
        <source>Days after a withdrawal before the same person can be invited again.</source>
        <translation>En jours, après un retrait, avant de pouvoir inviter de nouveau la même personne.</translation>
    </message>
    <message>
        <source>Days after which a request sent is pending for long.</source>
        <translation>En jours, à partir desquels une demande envoyée est en suspens depuis longtemps.</translation>
    </message>
    <message>
        <source>Days until a request that you keep comes back to the review.</source>
        <translation>En jours, avant qu’une demande gardée revienne en revue.</translation>
    </message>
    <message>
        <source>Days before the end of a consent at which Today says so.</source>
        <translation>En jours, avant la fin d’un consentement, pour que la page Aujourd’hui le signale.</translation>
    </message>
    <message>
        <source>Days after which silence on a request counts as a refusal.</source>
        <translation>En jours, à partir desquels le silence sur une demande compte parmi les refus.</translation>
    </message>
    <message>
        <source>With fewer there is no share: too few to tell.</source>
        <translation>En dessous, aucun taux&#xa0;: trop peu pour le dire.</translation>
    </message>
    <message>
        <source>Share of the requests that are settled.</source>
        <translation>Part des demandes réglées.</translation>
    </message>
    <message>
        <source>How likely it is that refusals have climbed.</source>
        <translation>Probabilité que les refus aient augmenté.</translation>
    </message>
    <message>
        <source>People, in 12 months.</source>
        <translation>Personnes, en 12 mois.</translation>
    </message>
    <message>
        <source>Requests without an answer.</source>
        <translation>Demandes sans réponse.</translation>
    </message>
    <message>
        <source>Requests that are pending for long.</source>
        <translation>Demandes en suspens depuis longtemps.</translation>
    </message>
    <message>
        <source>Requests.</source>
        <translation>Demandes.</translation>
    </message>
    <message>
        <source>Share of the requests of the last 180 days.</source>
        <translation>Part des demandes des 180&#xa0;derniers jours.</translation>
    </message>
    <message>
        <source>Days after its end.</source>
        <translation>En jours, après sa fin.</translation>
    </message>
    <message>
        <source>Days of which the last backup is kept.</source>
        <translation>Jours dont la dernière sauvegarde est gardée.</translation>
    </message>
    <message>
        <source>Weeks of which the last backup is kept.</source>
        <translation>Semaines dont la dernière sauvegarde est gardée.</translation>
    </message>
    <message>
        <source>Months of which the last backup is kept.</source>
        <translation>Mois dont la dernière sauvegarde est gardée.</translation>
    </message>
    <message>
        <source>Those made before imports, updates and restores.</source>
        <translation>Celles faites avant les importations, les mises à jour et les restaurations.</translation>
    </message>
</context>
</TS>
