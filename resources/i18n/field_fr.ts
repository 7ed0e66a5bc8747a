<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>Asking</name>
    <message>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
</context>
<context>
    <name>ChipFaces</name>
    <message>
        <source>names, with commas between</source>
        <translation>des noms, séparés par des virgules</translation>
    </message>
    <message>
        <source>new person</source>
        <translation>nouvelle personne</translation>
    </message>
    <message>
        <source>new person, named by the address</source>
        <translation>nouvelle personne, nommée d’après l’adresse</translation>
    </message>
    <message>
        <source>type a name</source>
        <translation>écrivez un nom</translation>
    </message>
    <message>
        <source>{name}?</source>
        <translation>{name}?</translation>
    </message>
    <message>
        <source>@ and the name of the event</source>
        <translation>@ puis le nom de l’événement</translation>
    </message>
    <message>
        <source>like on {day}</source>
        <translation>comme le {day}</translation>
    </message>
    <message>
        <source>like in {month}</source>
        <translation>comme en {month}</translation>
    </message>
    <message>
        <source>like last time</source>
        <translation>comme la dernière fois</translation>
    </message>
    <message>
        <source>“in Québec”, for example</source>
        <translation>«&#xa0;à Québec&#xa0;», par exemple</translation>
    </message>
    <message>
        <source>a second @, or “in Québec”</source>
        <translation>un second @, ou «&#xa0;à Québec&#xa0;»</translation>
    </message>
    <message>
        <source># and a word</source>
        <translation># puis un mot</translation>
    </message>
    <message numerus="yes">
        <source>used %Ln time(s) before</source>
        <translation>
            <numerusform>déjà utilisé %Ln fois</numerusform>
            <numerusform>déjà utilisé %Ln fois</numerusform>
        </translation>
    </message>
    <message>
        <source>read in the name of the event</source>
        <translation>lue dans le nom de l’événement</translation>
    </message>
    <message>
        <source>today, as no date is typed</source>
        <translation>aujourd’hui, faute de date</translation>
    </message>
    <message>
        <source>today, as no usable date is typed</source>
        <translation>aujourd’hui, faute d’une date utilisable</translation>
    </message>
    <message>
        <source>kept in the note</source>
        <translation>gardé dans la note</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>à vérifier</translation>
    </message>
</context>
<context>
    <name>ChipRows</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>Reste</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>Narrow by {conditions} (F1 lists all)</source>
        <translation>Précisez par {conditions} (F1 dit tout)</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”.</source>
        <translation>Aucun résultat pour «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>What is to be found?</source>
        <translation>Que cherchez-vous?</translation>
    </message>
    <message>
        <source>Enter: log a meeting with that name.</source>
        <translation>Entrée&#xa0;: noter une rencontre avec ce nom.</translation>
    </message>
    <message>
        <source>Fewer conditions find more; F1 lists what can be asked.</source>
        <translation>Essayez avec moins de conditions; F1 dit tout ce qu’on peut demander.</translation>
    </message>
    <message>
        <source>Go on typing, or take what is offered; F1 lists what can be asked.</source>
        <translation>Continuez, ou prenez une suite proposée; F1 dit tout ce qu’on peut demander.</translation>
    </message>
    <message>
        <source>Log a meeting with “{text}”</source>
        <translation>Noter une rencontre avec «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>Show all as a list</source>
        <translation>Tout afficher en liste</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) shown</source>
        <translation>
            <numerusform>%Ln résultat affiché</numerusform>
            <numerusform>%Ln résultats affichés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitFaces</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Similar names</source>
        <translation>Noms semblables</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Rencontres</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>more than {count}</source>
        <translation>plus de {count}</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>follow up on {what}</source>
        <translation>donner suite&#xa0;: {what}</translation>
    </message>
    <message>
        <source>follow up on the meeting</source>
        <translation>donner suite à la rencontre</translation>
    </message>
</context>
<context>
    <name>LogFoot</name>
    <message>
        <source>Note a &amp;follow-up</source>
        <translation>Noter un &amp;suivi</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Log the meeting</source>
        <translation>Noter la rencontre</translation>
    </message>
    <message>
        <source>Prepare the &amp;invitation to {name}</source>
        <translation>Préparer l’&amp;invitation à {name}</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>{name}: who is it?</source>
        <translation>{name}&#xa0;: de qui s’agit-il?</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
    <message>
        <source>From your record</source>
        <translation>Dans votre registre</translation>
    </message>
    <message>
        <source>Log a meeting</source>
        <translation>Noter une rencontre</translation>
    </message>
</context>
<context>
    <name>OneField</name>
    <message>
        <source>To find: what can be asked</source>
        <translation>Pour chercher&#xa0;: ce qu’on peut demander</translation>
    </message>
    <message>
        <source>While a meeting is typed</source>
        <translation>Pendant la saisie d’une rencontre</translation>
    </message>
    <message>
        <source>Log the meeting</source>
        <translation>Noter la rencontre</translation>
    </message>
    <message>
        <source>Take what is suggested, or go to the panel</source>
        <translation>Prendre la suggestion, ou aller au panneau</translation>
    </message>
    <message>
        <source>Say who somebody is</source>
        <translation>Dire de qui il s’agit</translation>
    </message>
    <message>
        <source>In person, video, phone, correspondence</source>
        <translation>En personne, visio, téléphone, correspondance</translation>
    </message>
    <message>
        <source>Who, where, when: Marie Tremblay @ Chamber lunch yesterday</source>
        <translation>Qui, où, quand&#xa0;: Marie Tremblay @ déjeuner de la Chambre hier</translation>
    </message>
</context>
<context>
    <name>WayLineView</name>
    <message>
        <source>P</source>
        <comment>Alt and this letter: in person</comment>
        <translation>P</translation>
    </message>
    <message>
        <source>V</source>
        <comment>Alt and this letter: by video</comment>
        <translation>V</translation>
    </message>
    <message>
        <source>T</source>
        <comment>Alt and this letter: by telephone</comment>
        <translation>T</translation>
    </message>
    <message>
        <source>C</source>
        <comment>Alt and this letter: by correspondence</comment>
        <translation>C</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En personne</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Visio</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Correspondence</source>
        <translation>Correspondance</translation>
    </message>
</context>
</TS>
