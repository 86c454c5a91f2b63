package dev.apportion.policy;

import dev.apportion.policy.condition.CellList;
import java.util.HashMap;
import java.util.Map;

/** Headings that departments commonly use: English, German, French. A heading means one field only. */
public final class BuiltInHeadings {

    private static final Map<String, Field> ALL = read("""
            Department: dept; dept.; department code; department name; dept code; dept name; dept no; cost center; \
            cost centre; cost center code; cost centre code; cost center name; cost centre name; cost ctr; cc; \
            business unit; unit; division; team; org unit; profit center; \
            Abteilung; Abteilungsname; Kostenstelle; Kostenstellennummer; KST; Bereich; Dienststelle; \
            service; département; direction; centre de coûts; centre de coût; unité; pôle
            Activity code: activity; activity no; activity id; project; project code; project no; project number; \
            project id; project #; project/operation; work item; work item code; wbs; wbs element; job; job code; \
            job no; job number; cost object; internal order; order no; task code; initiative code; program code; \
            Projekt; Projektnummer; Projekt-Nr.; Projektnr; Projektcode; Auftrag; Auftragsnummer; Innenauftrag; \
            PSP-Element; Kostenträger; Vorhaben-Nr.; Maßnahme-Nr.; \
            projet; code projet; n° projet; numéro de projet; code activité; activité; n° d'affaire; affaire; chantier
            Activity name: project name; project title; activity description; activity title; initiative; program; \
            programme; work item name; task; task name; operation; operation name; job name; \
            Projektname; Projektbezeichnung; Vorhaben; Maßnahme; Aktivität; Tätigkeit; \
            nom du projet; intitulé du projet; libellé projet; nom de l'activité; tâche
            Account: acct; account no; account no.; account number; account code; account #; gl account; g/l account; \
            gl; gl code; ledger account; general ledger account; nominal code; cost element; expense account; natural account; \
            expense code; object code; \
            Konto; Kontonummer; Konto-Nr.; Kontonr; Sachkonto; Kostenart; Kostenartennummer; \
            compte; n° de compte; numéro de compte; compte comptable; compte général; nature
            Account name: account description; account title; acct name; gl account name; gl description; cost element name; \
            expense type; expense category; nature of expense; cost type name; \
            Kontobezeichnung; Kontoname; Kostenartenbezeichnung; Bezeichnung Konto; \
            libellé du compte; libellé compte; intitulé du compte; nom du compte
            Description: desc; details; detail; text; narrative; memo; remarks; comment; comments; purpose; item; \
            item description; line description; particulars; transaction description; posting text; expense description; \
            Beschreibung; Bezeichnung; Buchungstext; Verwendungszweck; Kommentar; Bemerkung; Zweck; Leistung; \
            libellé; désignation; détail; objet; commentaire; motif; libellé écriture
            Supplier: supplier name; vendor; vendor name; payee; merchant; merchant name; creditor; provider; paid to; contractor; \
            beneficiary; company; \
            Lieferant; Lieferantenname; Kreditor; Zahlungsempfänger; Empfänger; Firma; \
            fournisseur; nom du fournisseur; prestataire; bénéficiaire; tiers; créancier
            Document: doc; doc no; doc number; document no; document no.; document number; document id; invoice; invoice no; \
            invoice no.; invoice number; voucher; voucher no; voucher number; reference; ref; ref no; journal no; receipt no; \
            transaction id; transaction number; transaction no; \
            Beleg; Belegnummer; Beleg-Nr.; Belegnr; Rechnungsnummer; Rechnungs-Nr.; Rechnung; Referenz; Buchungsnummer; \
            pièce; n° pièce; numéro de pièce; facture; n° facture; n° de facture; numéro de facture; référence
            Date: posting date; transaction date; trans date; invoice date; document date; doc date; entry date; cost date; \
            payment date; date paid; booking date; expense date; effective date; service date; \
            Datum; Buchungsdatum; Belegdatum; Rechnungsdatum; Leistungsdatum; Zahlungsdatum; \
            date comptable; date de facture; date facture; date d'écriture; date de paiement; date pièce
            Period: fiscal period; accounting period; posting period; month; fiscal month; year-month; \
            Periode; Buchungsperiode; Monat; Abrechnungsmonat; période; mois; mois comptable; exercice période
            Type: work type; cost type; project or operation; project/operation type; nature of work; opex/project; run/change; \
            run or change; change/run; classification; p/o; project or operations; type of work; activity type; \
            Kostentyp; Art; Typ; Projekt oder Betrieb; Projekt/Betrieb; Vorhabensart; \
            type de coût; type d'activité; projet ou exploitation; projet/exploitation; classement
            Start: start date; begin; begin date; from; from date; valid from; period from; beginning; project start; commencement; \
            Beginn; Startdatum; Von; Anfang; Projektbeginn; Projektstart; gültig ab; \
            début; date de début; date début; du; à partir du
            End: end date; finish; finish date; to; to date; until; valid to; period to; completion; completion date; project end; \
            Ende; Enddatum; Bis; Projektende; Abschluss; gültig bis; \
            fin; date de fin; date fin; au; jusqu'au; échéance
            Frequency: recurrence; recurring; how often; interval; cycle; billing cycle; payment frequency; \
            Häufigkeit; Turnus; Intervall; Rhythmus; Zyklus; wiederkehrend; \
            fréquence; périodicité; récurrence; cadence
            Amount: amt; cost; costs; total cost; net amount; amount net; net; value; total; sum; actual; actuals; actual cost; expense; \
            expenditure; spend; spending; line amount; amount paid; amount usd; amount eur; amount gbp; invoice amount; charge; price; \
            Betrag; Nettobetrag; Netto; Kosten; Summe; Wert; Ist; Istkosten; Ist-Kosten; Ausgaben; Gesamtbetrag; Gesamt; \
            Betrag in EUR; Betrag (EUR); Betrag EUR; Betrag €; \
            montant; montant ht; montant net; coût; coûts; coût total; valeur; dépense; dépenses; réalisé; montant eur; total ht
            Debit: debit amount; dr; dr amount; Soll; Sollbetrag; Soll-Betrag; débit; montant débit
            Credit: credit amount; cr; cr amount; Haben; Habenbetrag; Haben-Betrag; crédit; montant crédit
            Currency: ccy; curr; curr.; currency code; cur; iso currency; Währung; Währungscode; Whg; WKZ; \
            devise; monnaie; code devise
            Hours: hrs; hours worked; labor hours; labour hours; man hours; time (hours); total hours; time spent; \
            Stunden; Std; Std.; Arbeitsstunden; Zeitaufwand; heures; nombre d'heures; heures travaillées; h
            Quantity: qty; qty.; units; count; volume; no of units; number of units; \
            Menge; Anzahl; Stück; Stückzahl; quantité; qté; nombre; nb
            Category: categories; group; class; kind; revenue/expense; income/expense; statement line; budget category; \
            Kategorie; Gruppe; Klasse; Kostengruppe; catégorie; groupe; classe; rubrique; famille
            """);

    private BuiltInHeadings() {}

    /** Normalized heading to field. */
    public static Map<String, Field> all() {
        return ALL;
    }

    private static Map<String, Field> read(String lists) {
        Map<String, Field> all = new HashMap<>();
        lists.lines().forEach(line -> {
            int colon = line.indexOf(':');
            Field field = Headings.field(line.substring(0, colon));
            if (field == null) {
                throw new IllegalStateException(line);
            }
            for (String heading : CellList.list(line.substring(colon + 1))) {
                Field other = all.putIfAbsent(Headings.normalize(heading), field);
                if (other != null && other != field) {
                    throw new IllegalStateException(heading + " means " + other + " and " + field);
                }
            }
        });
        return Map.copyOf(all);
    }
}
