/// Texts that are complete for their kind.
package enum Texts {
    /// A bouwsteen; `choice` is what stands under its fourth heading.
    package static func block(_ id: String, choice: String = "Wij kiezen voor één visie in de hele keten.") -> String {
        """
        ---
        id: \(id)
        kind: bouwsteen
        title: Visie en kernbegrippen
        vragen: [kaders, inwoners]
        ---

        ## Hoe doen we het nu?

        Elke gemeente heeft een eigen visie uit 2014.

        ## Wat doen we goed, wat kan beter?

        De visie helpt aan de balie, maar partners lezen iets anders.

        ## Welke aanpakken en voorbeelden helpen ons verder?

        Een buurgemeente heeft een visie van één bladzijde.

        ## Welke keuzes en stappen volgen?

        \(choice)

        ## Deelpunten

        - [x] **A1** Wij als gemeenten staan samen.

        ## Inwoners

        Wij spraken tien inwoners.

        """
    }

    /// A chapter of a kadernota.
    package static func chapter(_ id: String, answer: String = "Wij richten ons op wie ondersteuning nodig heeft.")
        -> String
    {
        """
        ---
        id: \(id)
        kind: hoofdstuk
        title: Hoofdstuk \(id)
        bronnen: [Evaluatie 2018]
        ---

        ## Hoofdvraag

        Waar gaat het om?

        ## Antwoord

        \(answer)

        ## Samenhang

        Dit hangt samen met de andere hoofdstukken.

        ## Nog te beantwoorden

        Geen open vragen.

        """
    }

    /// The annex of a kadernota.
    package static let annex = """
        ---
        id: maatregelenpakket
        kind: maatregelenpakket
        title: Maatregelenpakket
        peildatum: 2018-09-01
        ---

        ## Status

        Ter verduidelijking, niet om vast te stellen.

        ## Stand van zaken

        Op 1 september liepen vier maatregelen.

        ## Maatregelen

        Sneller helpen, dichter bij huis.

        | Nr | Wat: doel | Waaraan: speerpunt | Hoe: maatregel | Wanneer | Wie |
        | --- | --- | --- | --- | --- | --- |
        | M1 | Sneller helpen | toegang | Een spreekuur in elk dorp | najaar 2018 | ambtenaren |

        ## Gewenst en werkelijk

        Gewenst is minder wachten.

        """
}
