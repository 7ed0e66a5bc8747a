<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>LockWindow</name>
    <message>
        <source>Unlocking…</source>
        <translation>Déverrouillage…</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>Restauration de la sauvegarde…</translation>
    </message>
    <message>
        <source>Something went wrong. What happened is written in the log.</source>
        <translation>Un problème est survenu. Le journal dit lequel.</translation>
    </message>
    <message>
        <source>This passphrase doesn’t open the record.</source>
        <translation>Cette phrase de passe n’ouvre pas le registre.</translation>
    </message>
    <message>
        <source>NetKeeper is locked</source>
        <translation>NetKeeper est verrouillé</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un instant</translation>
    </message>
    <message>
        <source>Your record opens with your passphrase.</source>
        <translation>Votre registre s’ouvre avec votre phrase de passe.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Forgotten?</source>
        <translation>Oubliée?</translation>
    </message>
    <message>
        <source>Nobody can open a record without its passphrase: neither you nor the makers of NetKeeper. Only a backup from before the passphrase opens without it.</source>
        <translation>Personne ne peut ouvrir un registre sans sa phrase de passe&#xa0;: ni vous, ni l’équipe de NetKeeper. Seule une sauvegarde d’avant la phrase de passe s’ouvre sans elle.</translation>
    </message>
    <message>
        <source>The locked record would be kept beside the backups, as it is.</source>
        <translation>Le registre verrouillé serait gardé tel quel à côté des sauvegardes.</translation>
    </message>
    <message>
        <source>Restore the backup of {day}</source>
        <translation>Restaurer la sauvegarde du {day}</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Il n’y en a aucune.</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Le verrouillage des majuscules semble activé.</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the letters</source>
        <translation>Masquer les lettres</translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation>Afficher les lettres</translation>
    </message>
</context>
<context>
    <name>PassphraseGroup</name>
    <message>
        <source>Set a passphrase</source>
        <translation>Définir une phrase de passe</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>The record is encrypted and opens with your passphrase.</source>
        <translation>Le registre est chiffré et s’ouvre avec votre phrase de passe.</translation>
    </message>
    <message>
        <source>None: whoever can read the file can read the record.</source>
        <translation>Aucune&#xa0;: qui peut lire le fichier peut lire le registre.</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>phrase de passe</translation>
    </message>
</context>
<context>
    <name>PassphrasePanel</name>
    <message>
        <source>At least one character is needed.</source>
        <translation>Il faut au moins un caractère.</translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation>Ce n’est pas la même que ci-dessus.</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Le verrouillage des majuscules semble activé.</translation>
    </message>
    <message>
        <source>Short: whoever has the file could try them all.</source>
        <translation>Courte&#xa0;: qui a le fichier pourrait toutes les essayer.</translation>
    </message>
    <message>
        <source>Fair; a few more words make it safe for years.</source>
        <translation>Correcte; quelques mots de plus la rendent sûre pour des années.</translation>
    </message>
    <message>
        <source>Long enough.</source>
        <translation>Assez longue.</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>Définir une phrase de passe</translation>
    </message>
    <message>
        <source>Encrypt the record</source>
        <translation>Chiffrer le registre</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Changer la phrase de passe</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>Retirer la phrase de passe</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation>Phrase de passe actuelle</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase de passe</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Encore une fois</translation>
    </message>
    <message>
        <source>The backups too</source>
        <translation>Les sauvegardes aussi</translation>
    </message>
    <message>
        <source>The record will lie readable on this disk.</source>
        <translation>Le registre sera lisible sur ce disque.</translation>
    </message>
</context>
</TS>
