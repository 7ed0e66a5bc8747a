<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>BackupRow</name>
    <message>
        <source>Looking inside…</source>
        <translation>Lecture en cours…</translation>
    </message>
    <message>
        <source>nothing was ever changed</source>
        <translation>rien n’a encore été noté</translation>
    </message>
    <message>
        <source>last change: {moment}</source>
        <translation>dernier changement&#xa0;: {moment}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
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
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>Voir le contenu</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurer cette sauvegarde</translation>
    </message>
    <message>
        <source>The whole record becomes what it was then. What it is now is kept as a backup.</source>
        <translation>Tout le registre redevient ce qu’il était alors. L’état actuel est conservé comme sauvegarde.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Leave the record as it is</source>
        <translation>Laisser le registre tel quel</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Backing up…</source>
        <translation>Sauvegarde en cours…</translation>
    </message>
    <message>
        <source>Backed up and checked.</source>
        <translation>Sauvegarde faite et vérifiée.</translation>
    </message>
    <message>
        <source>Restored. What was there before is kept as a backup.</source>
        <translation>Registre restauré. L’état précédent est conservé comme sauvegarde.</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restauration en cours…</translation>
    </message>
    <message>
        <source>Choose the folder of the backups</source>
        <translation>Choisir le dossier des sauvegardes</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Back to the folder beside the record</source>
        <translation>Revenir au dossier voisin du registre</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Il n’y a pas encore de sauvegarde.</translation>
    </message>
    <message>
        <source>The last one: {day} · {why}</source>
        <translation>La dernière&#xa0;: {day} · {why}</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>En afficher %Ln de plus</numerusform>
            <numerusform>En afficher %Ln de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the day</source>
        <translation>Sauvegarde du jour</translation>
    </message>
    <message>
        <source>Asked for by you; stays</source>
        <translation>Faite à votre demande; toujours gardée</translation>
    </message>
    <message>
        <source>Before an update of NetKeeper</source>
        <translation>Avant une mise à jour de NetKeeper</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>Avant une importation</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Avant une restauration</translation>
    </message>
    <message>
        <source>Before the passphrase was set, changed or removed</source>
        <translation>Avant de définir, de changer ou de retirer la phrase de passe</translation>
    </message>
    <message>
        <source>A record that couldn’t be used, as it was</source>
        <translation>Registre inutilisable, tel quel</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>Close what is open</source>
        <translation>Fermer ce qui est ouvert</translation>
    </message>
    <message>
        <source>Made and kept</source>
        <translation>Faire et garder</translation>
    </message>
    <message>
        <source>One a day</source>
        <translation>Une par jour</translation>
    </message>
    <message>
        <source>While the window is open, and before imports, updates and restores anyway.</source>
        <translation>Pendant que la fenêtre est ouverte; de toute façon avant les importations, les mises à jour et les restaurations.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
</context>
<context>
    <name>Displaced</name>
    <message>
        <source>Another program has replaced the record, which is shown as it is now.</source>
        <translation>Un autre programme a remplacé le registre, qui est montré tel qu’il est maintenant.</translation>
    </message>
    <message>
        <source>What was there before is kept: {path}</source>
        <translation>L’état précédent est conservé&#xa0;: {path}</translation>
    </message>
    <message>
        <source>All that it held is still here, until NetKeeper is closed.</source>
        <translation>Tout ce qu’il contenait est encore ici, jusqu’à la fermeture de NetKeeper.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Le remettre en place</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Putting the record back…</source>
        <translation>Remise en place du registre…</translation>
    </message>
    <message>
        <source>The record is at its place again.</source>
        <translation>Le registre est de nouveau à sa place.</translation>
    </message>
    <message>
        <source>Save a copy of the record</source>
        <translation>Enregistrer une copie du registre</translation>
    </message>
    <message>
        <source>A copy is saved: {path}</source>
        <translation>Copie enregistrée&#xa0;: {path}</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Looking for a backup…</source>
        <translation>Recherche d’une sauvegarde…</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurer cette sauvegarde</translation>
    </message>
    <message>
        <source>Begin a new record</source>
        <translation>Commencer un nouveau registre</translation>
    </message>
    <message>
        <source>Close NetKeeper</source>
        <translation>Fermer NetKeeper</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restauration en cours…</translation>
    </message>
    <message>
        <source>What is there now is kept beside the backups.</source>
        <translation>L’état actuel est conservé à côté des sauvegardes.</translation>
    </message>
</context>
</TS>
