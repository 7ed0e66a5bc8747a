<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>RestrictionPanel</name>
    <message>
        <source>Say since when.</source>
        <translation>Dites depuis quand.</translation>
    </message>
    <message>
        <source>Change the restriction</source>
        <translation>Modifier la restriction</translation>
    </message>
    <message>
        <source>Note a restriction</source>
        <translation>Noter une restriction</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>empty while it lasts</source>
        <translation>vide tant qu’elle dure</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>no requests for a week…</source>
        <translation>aucune demande pendant une semaine…</translation>
    </message>
</context>
<context>
    <name>RestrictionRow</name>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>In force since {since}</source>
        <translation>En vigueur depuis le {since}</translation>
    </message>
    <message>
        <source>From {since} to {until}</source>
        <translation>Du {since} au {until}</translation>
    </message>
</context>
<context>
    <name>RestrictionsCard</name>
    <message>
        <source>Restrictions by LinkedIn</source>
        <translation>Restrictions de LinkedIn</translation>
    </message>
    <message>
        <source>When LinkedIn limits your requests, note it here: it weighs on the standing.</source>
        <translation>Quand LinkedIn limite vos demandes, notez-le ici&#xa0;: la situation en tient compte.</translation>
    </message>
    <message>
        <source>Note a restriction</source>
        <translation>Noter une restriction</translation>
    </message>
</context>
<context>
    <name>StandingHead</name>
    <message numerus="yes">
        <source>Review the %Ln oldest</source>
        <translation>
            <numerusform>Revoir la plus ancienne</numerusform>
            <numerusform>Revoir les %Ln plus anciennes</numerusform>
        </translation>
    </message>
    <message>
        <source>as of</source>
        <translation>au</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>The standing as of</source>
        <translation>La situation au</translation>
    </message>
</context>
<context>
    <name>StandingPage</name>
    <message>
        <source>Review the oldest</source>
        <translation>Revoir les plus anciennes</translation>
    </message>
    <message>
        <source>Chart or table</source>
        <translation>Graphique ou tableau</translation>
    </message>
    <message>
        <source>Open a factor, with its thresholds</source>
        <translation>Ouvrir un facteur, avec ses seuils</translation>
    </message>
    <message>
        <source>Note a restriction</source>
        <translation>Noter une restriction</translation>
    </message>
</context>
<context>
    <name>TrendCard</name>
    <message>
        <source>threshold “to watch”, can be changed</source>
        <translation>seuil «&#xa0;à surveiller&#xa0;», réglable</translation>
    </message>
    <message>
        <source>threshold “at risk”, can be changed</source>
        <translation>seuil «&#xa0;à risque&#xa0;», réglable</translation>
    </message>
    <message>
        <source>Too few requests to tell.</source>
        <translation>Trop peu de demandes pour juger.</translation>
    </message>
    <message>
        <source>About {count}, sent over {days} days ago, are needed.</source>
        <translation>Il en faut environ {count}, envoyées depuis plus de {days}&#xa0;jours.</translation>
    </message>
    <message>
        <source>{first} on {begin}, {last} on {end}. The table tells each month.</source>
        <translation>{first} le {begin}, {last} le {end}. Le tableau donne chaque mois.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Refused or silent, over 12 months</source>
        <translation>Refus ou silence, sur 12&#xa0;mois</translation>
    </message>
    <message>
        <source>line: estimate · band: 90% interval</source>
        <translation>trait&#xa0;: estimation · bande&#xa0;: intervalle à 90&#xa0;%</translation>
    </message>
</context>
<context>
    <name>TrendTable</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Refused or silent</source>
        <translation>Refus ou silence</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>too few to tell</source>
        <translation>trop peu pour le dire</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>de {low} à {high}</translation>
    </message>
</context>
<context>
    <name>WhatIfCard</name>
    <message>
        <source>{level}: {figures}</source>
        <translation>{level}&#xa0;: {figures}</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>Et si…</translation>
    </message>
    <message>
        <source>Nothing is changed until you act.</source>
        <translation>Rien n’est changé tant que vous n’agissez pas.</translation>
    </message>
    <message>
        <source>Withdraw the oldest</source>
        <translation>Retirer les plus anciennes</translation>
    </message>
    <message>
        <source>Send new ones</source>
        <translation>En envoyer de nouvelles</translation>
    </message>
</context>
</TS>
