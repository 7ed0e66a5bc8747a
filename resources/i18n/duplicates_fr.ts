<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Two records of one person?</source>
        <translation>Deux fiches d’une même personne?</translation>
    </message>
    <message>
        <source>Merge into one person</source>
        <translation>Fusionner en une seule fiche</translation>
    </message>
    <message>
        <source>They are two people</source>
        <translation>Ce sont deux personnes</translation>
    </message>
    <message>
        <source>Open the person at the left</source>
        <translation>Ouvrir la fiche de gauche</translation>
    </message>
    <message>
        <source>Open the person at the right</source>
        <translation>Ouvrir la fiche de droite</translation>
    </message>
    <message>
        <source>Merge, from the choices</source>
        <translation>Fusionner, depuis les choix</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Arrêter la recherche</translation>
    </message>
    <message>
        <source>Looking for people who are here twice…</source>
        <translation>Recherche des personnes qui figurent deux fois…</translation>
    </message>
    <message>
        <source>Addresses, names and how they may be written are compared.</source>
        <translation>Les adresses, les noms et leurs graphies possibles sont comparés.</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>La recherche a été arrêtée.</translation>
    </message>
    <message>
        <source>Look again when you like: nothing has changed.</source>
        <translation>Vous pouvez la relancer quand vous voulez&#xa0;: rien n’a changé.</translation>
    </message>
    <message>
        <source>Nobody seems to be here twice.</source>
        <translation>Personne ne semble figurer deux fois.</translation>
    </message>
    <message>
        <source>Pairs that you kept as two people are not offered again.</source>
        <translation>Les paires gardées comme deux personnes ne sont plus proposées.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Deux personnes</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Chercher de nouveau</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>What differs: choose</source>
        <translation>Ce qui diffère&#xa0;: choisissez</translation>
    </message>
    <message>
        <source>Taken as it is</source>
        <translation>Repris tel quel</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Ce qui suit</translation>
    </message>
</context>
<context>
    <name>PairFaces</name>
    <message>
        <source>{name} (twice)</source>
        <translation>{name} (deux fiches)</translation>
    </message>
    <message>
        <source>surely</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>namesakes?</source>
        <translation>homonymes?</translation>
    </message>
    <message>
        <source>maybe</source>
        <translation>possible</translation>
    </message>
</context>
<context>
    <name>PersonHead</name>
    <message>
        <source>Open the person</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message numerus="yes">
        <source>%Ln meetings</source>
        <translation>
            <numerusform>%Ln&#xa0;rencontre</numerusform>
            <numerusform>%Ln&#xa0;rencontres</numerusform>
        </translation>
    </message>
    <message>
        <source>connected since {day}</source>
        <translation>relation depuis le {day}</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>LinkedIn profile</source>
        <translation>Profil LinkedIn</translation>
    </message>
    <message>
        <source>Connected since</source>
        <translation>Relation depuis</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Reference?</source>
        <translation>Référence?</translation>
    </message>
    <message>
        <source>Introduction?</source>
        <translation>Présentation?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note on LinkedIn</source>
        <translation>Note sur LinkedIn</translation>
    </message>
    <message>
        <source>LinkedIn knows both as connections of yours, each with a profile: likely two people.</source>
        <translation>LinkedIn connaît ces deux relations, chacune avec son profil&#xa0;: sans doute deux personnes.</translation>
    </message>
    <message>
        <source>One change, which undo takes back whole.</source>
        <translation>Un seul changement, qu’Annuler reprend en entier.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln meetings</source>
        <translation>
            <numerusform>%Ln rencontre</numerusform>
            <numerusform>%Ln rencontres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>%Ln demande</numerusform>
            <numerusform>%Ln demandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln introductions</source>
        <translation>
            <numerusform>%Ln présentation</numerusform>
            <numerusform>%Ln présentations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-ups</source>
        <translation>
            <numerusform>%Ln suivi</numerusform>
            <numerusform>%Ln suivis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln consents</source>
        <translation>
            <numerusform>%Ln consentement</numerusform>
            <numerusform>%Ln consentements</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes along: {what}.</source>
        <translation>Réuni sur la même fiche&#xa0;: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>Both were at %Ln of the meetings.</source>
        <translation>
            <numerusform>Les deux fiches figurent à %Ln de ces rencontres.</numerusform>
            <numerusform>Les deux fiches figurent à %Ln de ces rencontres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The request of {day} counts as accepted: connected since {on}.</source>
        <translation>La demande du {day} compte comme acceptée&#xa0;: relation depuis le {on}.</translation>
    </message>
    <message>
        <source>The request of {day} ends, as a later one follows it: {state}.</source>
        <translation>La demande du {day} prend fin, une autre l’ayant suivie&#xa0;: {state}.</translation>
    </message>
    <message>
        <source>Kept beside, as a former or other one: {what}.</source>
        <translation>Gardé à côté, comme autre nom ou ancien profil&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Not kept: {what}.</source>
        <translation>Non gardé&#xa0;: {what}.</translation>
    </message>
</context>
</TS>
