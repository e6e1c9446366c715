import Dossier
import Testing

@Suite struct MeaningTests {
    /// A charter with these kinds, each a mapping on lines of its own without who may do what.
    private func text(_ kinds: String) -> String {
        var lines: [String] = []
        for line in kinds.split(separator: "\n") {
            lines.append("  \(line)")
            guard line.hasSuffix(":"), !line.hasPrefix(" ") else { continue }
            for act in ["propose", "review", "approve", "tag"] { lines.append("    \(act): {capacities: [griffie]}") }
        }
        return smallCharter + "\n" + lines.joined(separator: "\n")
            + "\nbodies: {raad: {name: Raad, per: municipality}}\n"
    }

    private func found(_ kinds: String) -> [String] {
        problems(in: text(kinds)).map { "\($0.line):\($0.column) \($0.problem.en) \($0.expected?.en ?? "")" }
    }

    @Test func everythingThatAKindSaysIsRead() throws {
        let charter = try charter(
            text(
                """
                eisen:
                  name: Eisen
                  path: eisen.md
                  items: {RV: 10}
                  locked: [Randvoorwaarden]
                  findings: {cover: tag}
                stuk:
                  name: Stuk
                  path: stukken/{id}.md
                  documents: [A]
                  fields:
                    einde: period
                    klaar: {type: due, min: einde + 3 months, max: 5}
                  required: [einde]
                  tables:
                    Toets *:
                      columns:
                        Eis: {to: [eisen, eisen/Randvoorwaarden, municipalities, fracties, any], min: 2}
                        Oordeel: {of: [past, past niet], cover: all, then: {past niet: [Waarom]}}
                        Stand: {steps: [open, klaar | gestopt]}
                        Verschil: {minus: [Na, Voor]}
                        per year: euro
                        per raad: {when: decided raad}
                      required: [Eis]
                      rows: {min: 1}
                      totals: {row: Samen, column: Totaal}
                  stages: {plan: filled Hoe dan?, af: adopted}
                """))
        let kinds = Array(charter.kinds.suffix(2))
        #expect(kinds[0].meaning.items == [Meaning.Series(prefix: "RV", count: 10)])
        #expect(kinds[0].meaning.locked == ["Randvoorwaarden"])
        #expect(kinds[0].meaning.weight(of: .cover) == .tag && kinds[0].meaning.weight(of: .sum) == .propose)
        let eisen = try #require(KindID("eisen"))
        let raad = try #require(BodyID("raad"))
        #expect(
            kinds[1].meaning.fields == [
                Meaning.Column("einde", ValueRule(.plain(.period))),
                Meaning.Column("klaar", ValueRule(.plain(.due), min: .name("einde", months: 3), max: .number(50_000))),
            ])
        #expect(
            kinds[1].meaning.tables == [
                Meaning.Table(
                    "Toets *",
                    columns: [
                        Meaning.Column(
                            "Eis",
                            ValueRule(
                                .reference([
                                    .kind(eisen), .heading(eisen, "Randvoorwaarden"), .municipalities, .fracties, .any,
                                ]), min: .number(20_000))),
                        Meaning.Column(
                            "Oordeel",
                            ValueRule(.choice(["past", "past niet"]), cover: .all, then: ["past niet": ["Waarom"]])),
                        Meaning.Column("Stand", ValueRule(.steps([["open"], ["klaar", "gestopt"]]))),
                        Meaning.Column("Verschil", ValueRule(.difference(of: "Na", less: "Voor"))),
                        Meaning.Column("per year", ValueRule(.plain(.euro))),
                        Meaning.Column("per raad", ValueRule(.recorded(.decided(raad)))),
                    ], required: ["Eis"], rows: Meaning.Table.Rows(min: 1, max: nil), totalRow: "Samen",
                    totalColumn: "Totaal")
            ])
        #expect(
            kinds[1].meaning.stages == [
                Meaning.Stage(name: "plan", state: .filled("Hoe dan?")), Meaning.Stage(name: "af", state: .adopted),
            ])
    }

    @Test(arguments: [
        ("fields: [vragen]", "15:13 lines `key: value` belong here. a line for each: an id, a colon and its data."),
        ("fields: {a: perod}", "15:17 `perod` is not a sort of value. did you mean `period`?"),
        (
            "fields: {a: {of: [x], to: any}}",
            "15:27 a value is of one sort at a time. one of: `of`, `steps`, `to`, `minus`, `when`, `type`."
        ),
        (
            "fields: {a: {min: 3}}",
            "15:17 this does not say what sort of value it is. one of: `of`, `steps`, `to`, `minus`, `when`, `type`."
        ),
        (
            "fields: {a: {to: stuc}}",
            "15:22 `stuc` is no kind, collection or heading that can be referred to. did you mean `stuk`?"
        ),
        (
            "fields: {a: {to: any, cover: all}}",
            "15:34 `cover: all` works only where it is known what there is to name. a number, or `all` with `of` and with `to` (but not `to: any`)."
        ),
        (
            "fields: {a: {of: [\"x, y\"]}}",
            "15:23 there is a comma in the choice `x, y`, and commas separate choices. a choice without a comma."
        ),
        ("fields: {a: {of: [x], then: {z: [b]}}}", "15:34 `z` cannot be here. `x`."),
        ("fields: {a: {minus: [b]}}", "15:25 exactly two columns belong here. "),
        ("tables: {T: {split: U}}", "15:25 `U` cannot be here. another table of this kind."),
        ("tables: {T: {rows: veel}}", "15:24 `veel` is no usable number here. a whole number from 0 to 999999."),
        (
            "items: {RV-: 3}",
            "15:13 `RV-` is not a valid id. one letter or more, such as `RV`; the number follows by itself."
        ),
        ("findings: {sums: tag}", "15:16 `sums` is not known here. did you mean `sum`?"),
        ("findings: {sum: hold}", "15:21 `hold` cannot be here. one of: `propose`, `tag`, `signal`, `none`."),
        (
            "stages: {a: done}",
            "15:17 `done` cannot be here. one of: `exists`, `filled`, `ticked`, `defined`, `covered`, `adopted`, `proposed`, `reviewed`, `rejected`, `decided raad`."
        ),
        ("required: [id]", "15:16 `id` is there already. each once."),
        (
            "stages: {a: decided raat}",
            "15:17 the body `raat` does not exist in this dossier. `raad`."
        ),
        (
            "tables: {T: {columns: {a: {when: proposed}}}}",
            "15:38 `proposed` cannot be here. one of: `adopted`, `decided raad`."
        ),
        (
            "tables: {T: {columns: {a: {when: decided raat}}}}",
            "15:38 the body `raat` does not exist in this dossier. `raad`."
        ),
    ])
    func whatCannotBeIsToldOnceWithItsPlace(_ line: String, _ message: String) throws {
        let problems = found("stuk:\n  name: Stuk\n  path: stukken/{id}.md\n  \(line)")
        try #require(problems.count == 1, "\(problems)")
        #expect(problems[0] == message)
    }

    @Test func aKindThatIsLikeAnotherKeepsItsPlaces() throws {
        let kinds = "een:\n  name: Een\n  path: een.md\n  sections: [A]\n  fields: {a: date}\n  documents: [een]\n"
        let like =
            "twee: {like: een, name: Twee, path: twee.md, sections: [B]}\ndrie: {like: twee, name: Drie, path: d.md}\n"
        let charter = try charter(text(kinds + like))
        #expect(charter.kinds.suffix(3).map(\.sections) == [["A"], ["B"], ["B"]])
        #expect(charter.kinds.suffix(3).map { $0.meaning.fields.map(\.name) } == [["a"], ["a"], ["a"]])
        #expect(charter.kinds.suffix(3).map { $0.meaning.documents.count } == [1, 0, 0])
        // One slip is told once, where it is written.
        let wrong = found((kinds + like).replacing("a: date", with: "a: dat"))
        #expect(wrong == ["16:17 `dat` is not a sort of value. did you mean `date`?"])
    }

    @Test func aKindIsNotLikeItself() {
        #expect(
            found("een: {like: twee, name: Een, path: e.md}\ntwee: {like: een, name: Twee, path: t.md}").map {
                $0.contains("like itself")
            }
                == [true, true])
        #expect(found("een: {like: kader, name: Een, path: e.md}").count == 1)
        #expect(found("een: {like: niets, name: Een, path: e.md}").count == 1)
    }

    private let waiting = """
        eisen:
          name: Eisen
          path: eisen.md
        stuk:
          name: Stuk
          path: stukken/{id}.md
          documents: [A]
          fields: {bouwt-op: {to: stuk}}
        """

    @Test func whatAnActWaitsForIsRead() throws {
        let needs = "\n  needs: {propose: {eisen: adopted, bouwt-op: adopted}, tag: {this: ticked, eisen: filled Doel}}"
        let kind = try #require(charter(text(waiting + needs)).kinds.last)
        let eisen = try #require(KindID("eisen"))
        #expect(
            kind.meaning.needs == [
                .propose: [Need(.kind(eisen), .adopted), Need(.named("bouwt-op"), .adopted)],
                .tag: [Need(.this, .ticked), Need(.kind(eisen), .filled("Doel"))],
            ])
    }

    @Test func aNeedThatNobodyCanMeetIsRefusedWhereItStands() {
        func problem(_ needs: String) -> String { found(waiting + "\n  needs: \(needs)").joined(separator: "\n") }
        #expect(problem("{propose: {eis: adopted}}").contains("`eis` is no field or table"))
        #expect(problem("{propose: {eis: adopted}}").contains("eisen"), "what was meant is named")
        #expect(problem("{propose: {this: adopted}}").contains("wait for its own adoption"))
        #expect(problem("{propose: {A: adopted}}").contains("`stuk` → `stuk`"))
        #expect(problem("{propose: {eisen: proposed}}").contains("not everyone sees"))
        #expect(problem("{propose: {eisen: klaar}}").contains("exists"), "the words are named")
        #expect(problem("{review: {eisen: adopted}}").contains("`review`"))
        #expect(problem("{propose: {bouwt-op: adopted}}").isEmpty, "documents of one kind may follow one another")
    }

    @Test func kindsThatWaitForEachOtherAreNamed() {
        let problems = found(
            """
            een:
              name: Een
              path: een.md
              needs: {propose: {twee: adopted}}
            twee:
              name: Twee
              path: twee.md
              needs: {tag: {drie: adopted}}
            drie:
              name: Drie
              path: drie.md
              needs: {propose: {een: adopted}}
            """)
        #expect(problems.count == 1)
        #expect(problems.first?.contains("`een` → `twee` → `drie` → `een`") == true)
    }
}
