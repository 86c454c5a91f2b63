package dev.apportion.policy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The criteria that count where the policy has no Criteria sheet. They follow how the two kinds of management differ: a
 * project is temporary, unique, has its own budget and team, and changes something; an operation is ongoing, repeats,
 * has a stable organization and an annual plan, and keeps something running.
 */
final class DefaultCriteria {

    private static final Pattern ITEMS = Pattern.compile(",\\s*");

    private DefaultCriteria() {}

    static List<Criterion> all() {
        return List.of(
                // Not enough alone: contracts and invoices for a month name a beginning and an end too.
                new Criterion(
                        "Definite beginning and end", 2, Criterion.Measure.HAS_START_AND_END, null, UnaryTest.ANY),
                words("Unique result", 3, """
                        project*, programme, program, initiative, pilot*, prototype*, proof of concept, feasibility, \
                        business case, go-live, kick-off, milestone*, work package, deliverable*, one-off, one-time, \
                        new building, new site, new office, relocation, construction of, acquisition integration, \
                        Projekt*, *projekt, Vorhaben, Machbarkeit*, einmalig*, Meilenstein*, Neubau, Umzug, \
                        Pilotierung, projet*, étude de faisabilité, chantier, jalon*, ponctuel*, déménagement, \
                        clinical trial*, research grant, first certification, gap analysis, vendor selection, tender \
                        for, design stage, concept design, new school, new hospital, new plant, new warehouse, new \
                        branch, groundworks, foundations, piling, shell construction, planning permission, site \
                        clearance, emergency appeal, Rohbau, Ausschreibung, Erstzertifizierung, gros œuvre, appel \
                        d'offres, étude préalable"""),
                words("Change or development", 3, """
                        implementation, implementing, implement, rollout, roll-out, migration, migrate, \
                        transformation, redesign*, re-engineering, reengineering, development of, prototype \
                        development, replacement of, introduction of, launch of, deployment of, conversion, \
                        restructuring, reorganization, reorganisation, modernization, modernisation, refurbishment, \
                        integration of, build-out, fit-out, product development, process improvement, Einführung*, \
                        *einführung, Umstellung*, Migration, Neuentwicklung, Umbau, Restrukturierung, \
                        Modernisierung, Ablösung, mise en place, mise en œuvre, déploiement, refonte, modernisation, \
                        réorganisation, migration, installation of, installing, rebranding, merger, merger of, \
                        acquisition of, divestment, carve-out, demolition, decommissioning, rewrite, re-platforming, \
                        replacing, setting up, set-up of, build of, construction, fit out, relaunch, move to the \
                        cloud, moving to, conversion of, renovation, new version, Fusion, Abriss, Aufbau, Sanierung, \
                        Neugestaltung, rénovation, fusion, démolition, construction, remplacement du système, \
                        aménagement"""),
                // Against maintenance: what is there becomes more than it was, where upkeep restores what it was.
                words("Enhancement", 3, """
                        enhancement*, enhance, enhancing, new module*, new feature*, new functionality, additional \
                        functionality, extension of, expansion of, capacity increase, upgrade*, Erweiterung*, \
                        *erweiterung, Weiterentwicklung, Ausbau, neues Modul, extension du, extension de, \
                        agrandissement, nouvelle fonctionnalité, nouveau module, évolutive"""),
                words("Fixed budget", 2, """
                        approved budget, capital request, capex, investment request, change request, project budget, \
                        statement of work, fixed price, fixed-price, Investitionsantrag, Festpreis, Projektbudget, \
                        budget projet, prix forfaitaire, avenant"""),
                words("Temporary team", 2, """
                        steering committee, project team, project manager, project management, interim, scrum team, \
                        systems integrator, Lenkungsausschuss, Projektleitung, Projektleiter, Projektteam, chef de \
                        projet, comité de pilotage, équipe projet"""),
                words("Repetition", -3, """
                        monthly, weekly, daily, quarterly, annual, yearly, per month, each month, every month, \
                        recurring, subscription*, renewal, standing order, retainer, monatlich*, wöchentlich*, \
                        täglich*, jährlich*, vierteljährlich*, Abonnement, Dauerauftrag, Verlängerung, mensuel*, \
                        hebdomadaire, quotidien*, trimestriel*, annuel*, abonnement, récurrent*"""),
                words("Routine", -3, """
                        payroll, salary, salaries, wages, rent, lease, utilities, electricity, water, telephone, \
                        cleaning, insurance, postage, office supplies, stationery, security guard, waste disposal, \
                        audit fee*, bank charges, bookkeeping, month-end, year-end close, canteen, catering, Gehalt, \
                        Gehälter, Löhne, Miete, Strom, Reinigung, Versicherung, Büromaterial, Porto, Telefon, \
                        Entsorgung, Nebenkosten, Lohnbuchhaltung, salaires, loyer, électricité, nettoyage, \
                        assurance*, fournitures de bureau, téléphone, affranchissement, paie, supplies, consumables, \
                        fuel, diesel, gas, heating, mileage, travel expenses, meals, laundry, linen, uniforms, \
                        refuse, waste collection, waste, grass cutting, street cleaning, snow clearance, pest \
                        control, courier, printing, mailing, refresher, agency nurses, night duty, raw materials, \
                        ingredients, Verbrauchsmaterial, Vorräte, Kraftstoff, Heizung, Gas, Wäsche, Verpflegung, \
                        Reisekosten, Vertretung*, Nachtdienst, Winterdienst, fournitures, carburant, chauffage, gaz, \
                        repas, blanchisserie, frais de déplacement, remplacements, espaces verts"""),
                words("Keeps things running", -3, """
                        maintenance, support, help desk, helpdesk, service desk, hosting, operation of, operations, \
                        running cost*, upkeep, repair*, servicing, monitoring, backup, licence fee*, license fee*, \
                        customer service, inspection, calibration, Wartung*, Instandhaltung, Betrieb, laufend*, \
                        Reparatur*, Kundendienst, Überwachung, Lizenzgebühr*, maintenance, entretien, exploitation, \
                        réparation*, hébergement, assistance, fonctionnement, service contract, maintenance \
                        contract, on-call, incident response, surveillance audit, production hosting, replacement \
                        part*, standby, call-out, Bereitschaft*, Wartungsvertrag, contrat d'entretien, astreinte"""),
                words("Restores what was there", -3, """
                        corrective, preventive, patch, patching, patches, bug fix*, bugfix*, breakdown, spare part*, \
                        like-for-like, wear and tear, defect*, broken, worn, Störung*, Ersatzteil*, Verschleiß*, \
                        Mängel*, panne, dépannage, pièces de rechange, corrective, préventif, correctif"""),
                words("Annual cycle", -2, """
                        annual plan, annual budget, fiscal year, annual membership, annual fee, membership fee*, \
                        dues, Jahresplan*, Jahresbeitrag, Mitgliedsbeitrag, Jahresgebühr, plan annuel, cotisation*"""),
                words("Stable organization", -2, """
                        permanent staff, shift, overtime, depreciation, amortization, amortisation, Stammpersonal, \
                        Schicht, Überstunden, Abschreibung*, amortissement*, personnel permanent"""),
                new Criterion(
                        "Frequency",
                        -3,
                        Criterion.Measure.FIELD,
                        Field.FREQUENCY,
                        UnaryTests.parse(
                                "not blank, contains \"once\", \"one\", \"einmal\", \"unique\", \"ponctuel\"")),
                new Criterion(
                        "One-off",
                        2,
                        Criterion.Measure.FIELD,
                        Field.FREQUENCY,
                        UnaryTests.parse("contains \"once\", \"one\", \"einmal\", \"unique\", \"ponctuel\"")),
                new Criterion("Similar cost before", -3, Criterion.Measure.REPEATS, null, UnaryTest.ANY));
    }

    /** Whole words; a star stands for any letters before or after. */
    private static Criterion words(String name, int weight, String list) {
        List<String> words = ITEMS.splitAsStream(list.strip()).distinct().toList();
        return new Criterion(name, weight, Criterion.Measure.TEXT, null, new WordsTest(words));
    }
}
