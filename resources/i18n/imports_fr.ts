<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>CalendarView</name>
    <message>
        <source>Which of these is you?</source>
        <translation>Laquelle de ces personnes êtes-vous?</translation>
    </message>
    <message>
        <source>Nothing in the calendar tells. Choose your address, or nobody will be left out.</source>
        <translation>Rien ne le dit dans le calendrier. Choisissez votre adresse, sinon personne n’en sera écarté.</translation>
    </message>
    <message>
        <source>Chosen for being at every event. Correct it if it isn’t so.</source>
        <translation>Choisie parce qu’elle est de tous les événements. Corrigez au besoin.</translation>
    </message>
    <message>
        <source>You don’t count among those you met.</source>
        <translation>Vous ne comptez pas parmi les personnes rencontrées.</translation>
    </message>
</context>
<context>
    <name>ChoosePanel</name>
    <message>
        <source>Last imported: the archive of {day}.</source>
        <translation>Dernière importation&#xa0;: l’archive du {day}.</translation>
    </message>
    <message>
        <source>Choose a zip or files</source>
        <translation>Choisir un zip ou des fichiers</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Drop your LinkedIn archive here</source>
        <translation>Déposez ici votre archive LinkedIn</translation>
    </message>
    <message>
        <source>The zip as it came, an unpacked folder, or single files. Address books (vCard, CSV), calendars (.ics) and a whole record (.json) too. First you see what would change; nothing is kept before you say so.</source>
        <translation>Le zip tel quel, un dossier décompressé ou des fichiers. Aussi des carnets d’adresses (vCard, CSV), des calendriers (.ics) ou un registre entier (.json). Vous voyez d’abord ce qui changerait; rien n’est gardé avant votre accord.</translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>Columns of {file}</source>
        <translation>Colonnes de {file}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>{read} read, {left} left out</source>
        <translation>lues&#xa0;: {read}, écartées&#xa0;: {left}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartée</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Écarter</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Since the archive before</source>
        <translation>Depuis l’archive précédente</translation>
    </message>
    <message>
        <source>Since the archive of {day}</source>
        <translation>Depuis l’archive du {day}</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptées</translation>
    </message>
    <message>
        <source>Gone from the archive</source>
        <translation>Disparues de l’archive</translation>
    </message>
    <message>
        <source>Withdrawn, refused or expired: if you know, say it on its page.</source>
        <translation>Retirées, refusées ou expirées&#xa0;: si vous le savez, dites-le sur leur page.</translation>
    </message>
    <message>
        <source>Still pending</source>
        <translation>Toujours en suspens</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Choose files to import</source>
        <translation>Choisir des fichiers à importer</translation>
    </message>
    <message>
        <source>Archives, address books and calendars (*.zip *.csv *.vcf *.ics *.json)</source>
        <translation>Archives, carnets d’adresses et calendriers (*.zip *.csv *.vcf *.ics *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose the folder of a LinkedIn archive</source>
        <translation>Choisir le dossier d’une archive LinkedIn</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>imported before</source>
        <translation>déjà importé</translation>
    </message>
    <message>
        <source>{rows} messages, counted by person</source>
        <translation>messages&#xa0;: {rows}, comptés par personne</translation>
    </message>
    <message>
        <source>Show the lines left out</source>
        <translation>Voir les lignes écartées</translation>
    </message>
    <message>
        <source>Hide the lines left out</source>
        <translation>Masquer les lignes écartées</translation>
    </message>
    <message numerus="yes">
        <source>Line(s) {lines}:</source>
        <translation>
            <numerusform>Ligne {lines}&#xa0;:</numerusform>
            <numerusform>Lignes {lines}&#xa0;:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HowToAsk</name>
    <message>
        <source>How to ask LinkedIn for your archive</source>
        <translation>Comment demander votre archive à LinkedIn</translation>
    </message>
    <message>
        <source>On LinkedIn’s site, on a computer: Me, Settings &amp; Privacy, Data privacy, Get a copy of your data.</source>
        <translation>Sur le site de LinkedIn, à l’ordinateur&#xa0;: Vous, Préférences et confidentialité, Confidentialité des données, Obtenir une copie de vos données.</translation>
    </message>
    <message>
        <source>Choose the larger archive and request it.</source>
        <translation>Choisissez l’archive complète, puis demandez-la.</translation>
    </message>
    <message>
        <source>LinkedIn e-mails you: a first part within minutes, the rest within 24 hours. It can be downloaded for 72 hours.</source>
        <translation>LinkedIn vous envoie un courriel&#xa0;: une première partie en quelques minutes, le reste en moins de 24&#xa0;heures. Le téléchargement reste possible 72&#xa0;heures.</translation>
    </message>
    <message>
        <source>Import each zip here just as it came.</source>
        <translation>Importez ici chaque zip, tel quel.</translation>
    </message>
</context>
<context>
    <name>ImportFoot</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Requests received</source>
        <translation>Demandes reçues</translation>
    </message>
    <message>
        <source>Requests sent</source>
        <translation>Demandes envoyées</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Rencontres</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Import more</source>
        <translation>Importer autre chose</translation>
    </message>
</context>
<context>
    <name>ImportVerdict</name>
    <message>
        <source>Say which column holds the names.</source>
        <translation>Dites quelle colonne contient les noms.</translation>
    </message>
    <message>
        <source>The import is done.</source>
        <translation>L’importation est faite.</translation>
    </message>
    <message>
        <source>This is what would change. Nothing is kept yet.</source>
        <translation>Voici ce qui changerait. Rien n’est encore gardé.</translation>
    </message>
    <message>
        <source>Stopped: nothing was kept.</source>
        <translation>Importation arrêtée&#xa0;: rien n’a été gardé.</translation>
    </message>
    <message>
        <source>The import is undone: the record is as it was before.</source>
        <translation>L’importation est annulée&#xa0;: le registre est comme avant.</translation>
    </message>
</context>
<context>
    <name>ImportsPage</name>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importation…</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importer des fichiers</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Choisir des fichiers</translation>
    </message>
    <message>
        <source>Import what is shown</source>
        <translation>Importer ce qui est montré</translation>
    </message>
    <message>
        <source>Stop, or leave what is shown</source>
        <translation>Arrêter, ou quitter ce qui est montré</translation>
    </message>
</context>
<context>
    <name>MeetingList</name>
    <message>
        <source>Meetings made</source>
        <translation>Rencontres notées</translation>
    </message>
    <message>
        <source>New meetings</source>
        <translation>Nouvelles rencontres</translation>
    </message>
    <message>
        <source>{count}, left out {left}</source>
        <translation>{count}, écartées&#xa0;: {left}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartée</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>with {people}</source>
        <translation>avec {people}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new people</source>
        <translation>
            <numerusform>%Ln nouvelle personne</numerusform>
            <numerusform>%Ln nouvelles personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %Ln others</source>
        <translation>
            <numerusform>{names} et %Ln autre</numerusform>
            <numerusform>{names} et %Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People added or completed</source>
        <translation>Personnes ajoutées ou complétées</translation>
    </message>
    <message>
        <source>People to be added or completed</source>
        <translation>Personnes à ajouter ou à compléter</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more</source>
        <translation>
            <numerusform>Et %Ln autre</numerusform>
            <numerusform>Et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Complétée</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>New</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiées</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangées</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartées</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bon à savoir</translation>
    </message>
    <message>
        <source>Repair the accents</source>
        <translation>Réparer les accents</translation>
    </message>
    <message>
        <source>See the duplicates</source>
        <translation>Voir les doublons</translation>
    </message>
</context>
<context>
    <name>RequestsGroup</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln autre</numerusform>
            <numerusform>%Ln autres</numerusform>
        </translation>
    </message>
</context>
</TS>
