import Dossier
import Report
import Review
import Summary
import Testing

/// A change summary as a council member reads it.
struct SummaryTests {
    private func summary(session: Bool = true) throws -> ChangeSummary {
        let charter = try Town().charter
        let wil = try #require(MemberID("wil"))
        let capacity = try #require(Capacity("wethouder@weert"))
        let record = SessionRecord(
            id: try #require(DocumentID("2018-09-12")), type: .openbaar, title: "Bijeenkomst van 12 september",
            chair: wil, present: [SessionRecord.Seat(member: wil, capacity: capacity)], guests: ["Ans, bewoner"],
            opened: Moment(seconds: 1_536_773_400, offset: 120), expectations: ["Cijfers per wijk"],
            decisions: ["Samen is vastgesteld"],
            earlier: [
                SessionRecord.Expectation(text: "Een eerste tekst", met: true),
                SessionRecord.Expectation(text: "Een begroting", met: false),
            ])
        func change(
            _ id: String, _ title: String, _ state: DocumentChange.State, version: Int?, _ old: String, _ new: String
        )
            -> DocumentChange
        {
            DocumentChange(
                id: id, path: "bouwstenen/\(id).md", title: title, old: Array(old.utf8), new: Array(new.utf8),
                state: state, version: version, proposal: nil,
                people: [
                    DocumentChange.Actor(
                        member: charter.members[0].id, name: "Anna Aarts", capacity: Capacity("ambtenaar@weert"),
                        acts: [.draft, .propose])
                ])
        }
        return ChangeSummary(
            title: "Kadernota", from: "2018-08-08", to: "2018-09-12", session: session ? record : nil,
            documents: [
                change("A", "Samen", .adopted, version: 2, Texts.old, Texts.new),
                change("B", "Geld", .proposed, version: nil, "# Kop\n\nOud is dit.\n", "# Kop\n\nNieuw is dit.\n"),
                change("C", "Wonen", .proposed, version: 1, "een twee\n", "een\ntwee\n"),
            ],
            awaiting: [
                ChangeSummary.Awaiting(
                    document: try #require(DocumentID("B")), proposal: try #require(ProposalID("B/anna/1")),
                    member: wil,
                    act: .approve)
            ], charter: charter)
    }

    private func text(_ summary: ChangeSummary, _ language: Language = .nl, _ form: SummaryForm = .markdown) -> String {
        String(decoding: form.bytes(of: summary, in: language), as: UTF8.self)
    }

    @Test func whatMattersComesFirst() throws {
        let text = try text(summary())
        #expect(
            text.hasPrefix(
                """
                # Wat er veranderde tot en met “Bijeenkomst van 12 september”

                12 september 2018 (openbaar).

                Drie stukken zijn in beweging: 15 woorden erbij, 10 eraf, 18 verplaatst.

                - Vastgesteld is “Samen” (A, versie 2).
                - Ter beoordeling liggen “Geld” (B) en “Wonen” (C).
                - Onderdelen van “Samen” (A): nieuw “Nog iets”.
                - Na afloop aan zet: Wil Peeters.

                Verwachtingen van de vorige keer: één uitgekomen en één niet uitgekomen.

                ## De bijeenkomst

                Van: de hele groep. Soort: openbaar. Voorzitter: Wil Peeters.

                Aanwezig:

                - Wil Peeters, wethouder, Weert
                - Ans, bewoner, te gast

                ### Besluiten

                - Samen is vastgesteld

                ### Verwacht van deze bijeenkomst

                - Een eerste tekst — uitgekomen
                - Een begroting — niet uitgekomen

                ### Verwacht van de volgende

                - Cijfers per wijk

                ## Per stuk

                ### A: Samen

                Stand: vastgesteld als versie 2. 14 woorden erbij, 9 eraf, 18 verplaatst.

                """), "\(text)")
    }

    @Test func theTablesComeLast() throws {
        let text = try text(summary())
        let order = ["## De bijeenkomst", "## Per stuk", "## Wat na afloop wacht op wie", "## De gewijzigde zinnen"]
        let places = order.compactMap { text.firstRange(of: "\n\($0)\n")?.lowerBound }
        #expect(places.count == order.count && places == places.sorted(), "\(text)")
        #expect(text.contains("| Oud is dit. | Nieuw is dit. |"), "\(text)")
        #expect(text.contains("Alleen de opmaak is veranderd."))
        #expect(text.contains("*verplaatst naar “Slot”*"), "\(text)")
    }

    @Test func englishSaysTheSame() throws {
        let text = try text(summary(), .en)
        #expect(
            text.hasPrefix(
                """
                # What changed up to “Bijeenkomst van 12 september”

                12 September 2018 (public).

                Three documents are on the move: 15 words added, 10 removed, 18 moved.

                - Adopted: “Samen” (A, version 2).
                - In review: “Geld” (B) and “Wonen” (C).
                - Sections of “Samen” (A): added “Nog iets”.
                - Next to act afterwards: Wil Peeters.

                Expectations of last time: one met and one not met.

                """), "\(text)")
    }

    @Test func whatWaitsForSomethingElseIsNobodysTurn() throws {
        let known = try summary()
        let need = Need(.kind(try #require(KindID("bouwsteen"))), .adopted)
        let waiting = ChangeSummary.Waiting(
            proposal: try #require(ProposalID("slot/anna/1")), title: "Het slot",
            unmet: [.need(need, lacking: ["A", "B"])])
        let held = ChangeSummary(
            title: known.title, from: known.from, to: known.to, session: known.session, documents: known.documents,
            awaiting: [], waiting: [waiting], charter: known.charter)
        let dutch = text(held)
        #expect(
            dutch.contains("\n- Nog niet verder kan “Het slot” (slot): eerst moet er iets anders zijn.\n")
                && dutch.contains("\n## Wat na afloop nog niet verder kan\n\n- slot/anna/1: ")
                && !dutch.contains("aan zet"), "\(dutch)")
        let english = text(held, .en)
        #expect(english.contains("\n- “Het slot” (slot) cannot go on yet: something else has to come first.\n"))
    }

    @Test func whatWasNotDiscussedIsNotCalledUnmet() throws {
        func told(_ met: Bool?...) throws -> String {
            let known = try summary()
            var record = try #require(known.session)
            record.earlier = met.enumerated().map {
                SessionRecord.Expectation(text: "Punt \($0.offset)", met: $0.element)
            }
            return text(
                ChangeSummary(
                    title: "", from: "", to: "", session: record, documents: [], awaiting: [], charter: known.charter))
        }
        #expect(try told(nil).contains("De verwachting van de vorige keer is niet besproken."))
        #expect(try told(false).contains("De verwachting van de vorige keer is niet uitgekomen."))
        #expect(
            try told(true, nil, nil, false).contains(
                "Verwachtingen van de vorige keer: één uitgekomen, één niet uitgekomen en twee niet besproken."))
        #expect(try told(nil).contains("- Punt 0 — niet besproken"))
    }

    @Test func aSessionSaysWhoseItIsAndWhen() throws {
        let known = try summary()
        let record = try #require(known.session)
        var charter = try #require(known.charter)
        charter.bodies = [Body(id: try #require(BodyID("raad")), name: "Gemeenteraad", perMunicipality: true)]
        charter.roles = [try #require(RoleID("wethouder")): "Wethouder (zorg)"]
        var council = record
        council.body = BodyID("raad@weert")
        let summary = ChangeSummary(
            title: "", from: "", to: "", session: council, documents: [], awaiting: [], charter: charter)
        for form in [SummaryForm.markdown, .html] {
            let text = text(summary, .nl, form)
            #expect(text.contains("Gemeenteraad Weert, 12 september 2018 (openbaar)."), "\(text)")
            #expect(text.contains("Wil Peeters, wethouder, Weert"), "\(text)")
        }
        let open = SessionReport(council, charter).text(in: .nl)
        #expect(open.contains("Gemeenteraad Weert, 12 september 2018 (openbaar)"), "\(open)")
        #expect(open.contains("Verwacht (2): Een begroting"), "\(open)")
    }

    @Test func nothingIsSaidInASentenceToo() {
        let none = ChangeSummary(
            title: "", from: "een", to: "twee", session: nil, documents: [], awaiting: [], charter: nil)
        #expect(text(none) == "# Wat er veranderde van een tot twee\n\nEr is in deze periode niets veranderd.\n")
    }

    @Test func thePageHasTheSameWords() throws {
        let page = try text(summary(), .nl, .html)
        #expect(page.contains("<html lang=\"nl\">"))
        #expect(page.contains("<h1>Wat er veranderde tot en met “Bijeenkomst van 12 september”</h1>"))
        #expect(page.contains("<li>Vastgesteld is “Samen” (A, versie 2).</li>"))
        #expect(page.contains("<section aria-labelledby=\"s") && page.contains(">Per stuk</h2>"))
        #expect(page.contains("<span class=\"moved\">verplaatst naar “Slot”</span>"), "\(page)")
    }

    @Test func theWordFileHasTheSameWordsAndMarksWithoutColourToo() throws {
        let file = try SummaryForm.docx.bytes(of: summary(), in: .nl)
        let document = try Archive.part("word/document.xml", of: file)
        func text(_ words: String) -> String { "<w:t xml:space=\"preserve\">\(words)</w:t>" }
        for (style, words) in [
            ("Title", "Wat er veranderde tot en met “Bijeenkomst van 12 september”"), ("Subtitle", "Kadernota"),
            ("Heading1", "De bijeenkomst"), ("Heading2", "Besluiten"), ("Heading2", "A: Samen"),
            ("TableHeading", "Huidige tekst"),
        ] {
            #expect(document.contains("<w:pStyle w:val=\"\(style)\"/></w:pPr><w:r>\(text(words))"), "\(words)")
        }
        #expect(document.contains("<w:numId w:val=\"1\"/></w:numPr>"))
        #expect(document.contains(text("Vastgesteld is “Samen” (A, versie 2).")))
        // What came and went is told by brackets and by dress, and stays when somebody accepts all changes.
        for (style, word) in [("Deleted", "Oud"), ("Inserted", "Nieuw")] {
            let marked = "<w:r><w:rPr><w:rStyle w:val=\"\(style)\"/></w:rPr>" + text("[\(word)]")
            #expect(document.contains(marked + "</w:r><w:r>" + text(" is dit.")), "\(document)")
        }
        #expect(document.components("tussen [haken]") == 2, "how to read it is said once")
        #expect(document.contains("<w:i/></w:rPr>" + text("verplaatst naar “Slot”")))
        #expect(!document.contains("<w:ins ") && !document.contains("<w:del "))
        #expect(try Archive.part("docProps/core.xml", of: file).contains("2018-09-12T17:30:00Z"))
        #expect(try file == SummaryForm.docx.bytes(of: summary(), in: .nl))
    }

    @Test func hostileTitlesMeanNothing() throws {
        let hostile = ChangeSummary(
            title: Texts.hostile, from: Texts.hostile, to: "", session: nil,
            documents: [
                DocumentChange(
                    id: Texts.hostile, path: "x", title: Texts.hostile, old: Array(Texts.hostile.utf8), new: [],
                    state: .changed, version: nil, proposal: nil,
                    people: [DocumentChange.Actor(member: nil, name: Texts.hostile, capacity: nil, acts: [.draft])])
            ], awaiting: [], charter: nil)
        for form in SummaryForm.allCases {
            let whole =
                form == .docx
                ? try Archive.part("word/document.xml", of: form.bytes(of: hostile, in: .nl)) : text(hostile, .nl, form)
            // A backslash makes a sign of the Markdown plain.
            let text = whole.replacing("\\<", with: "")
            #expect(!text.contains("<script") && !text.contains("<img") && !text.contains("\u{1B}"), "\(text)")
            #expect(!text.contains("\u{202E}"))
        }
    }
}
