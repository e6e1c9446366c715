import Dossier
import Report
import Review
import Testing

/// The history and the hats.
struct HistoryReportTests {
    private func entry(_ town: Town, member: String?, subject: String = "Wijzig A", reason: String = "") throws
        -> LogEntry
    {
        LogEntry(
            commit: String(repeating: "ab", count: 20), moment: town.start, member: try member.map(Town.id),
            name: "Anna\u{1B}", capacity: Capacity("ambtenaar@weert"), action: .draft,
            documents: [try #require(DocumentID("A"))], verdict: nil, body: nil, decision: nil, votes: nil,
            subject: subject, reason: reason,
            proposal: ProposalID("A/anna/1"))
    }

    @Test func theLogForAPerson() throws {
        let town = try Town()
        let entries = [
            try entry(town, member: "anna", reason: "Eerste regel\n\nTweede\u{202E}\n"), try entry(town, member: nil),
        ]
        let log = LogReport(entries, people: People(town.charter))
        #expect(
            log.text(in: .nl, style: .plain) == """
                ababababab  2018-09-12 19:30  Anna Aarts, ambtenaar@weert  A/anna/1
                    Wijzig A
                    Eerste regel

                    Tweede\\u{202E}

                ababababab  2018-09-12 19:30  Anna\\u{1B} (niet ondertekend door een lid), ambtenaar@weert  A/anna/1
                    Wijzig A

                """)
        #expect(log.text(in: .en, style: .plain).contains("(not signed by a member)"))
    }

    @Test func theLogForAProgram() throws {
        let town = try Town()
        let log = LogReport([try entry(town, member: "anna")], people: People(town.charter))
        #expect(
            try log.json() == """
                {
                  "entries" : [
                    {
                      "action" : "draft",
                      "body" : null,
                      "capacity" : "ambtenaar@weert",
                      "commit" : "abababababababababababababababababababab",
                      "decision" : null,
                      "documents" : [
                        "A"
                      ],
                      "member" : "anna",
                      "name" : "Anna\\u001b",
                      "proposal" : "A/anna/1",
                      "reason" : "",
                      "subject" : "Wijzig A",
                      "time" : "2018-09-12T19:30:00+02:00",
                      "verdict" : null,
                      "votes" : null
                    }
                  ],
                  "schema" : "kader.log/1"
                }
                """)
    }

    @Test func theHats() throws {
        let town = try Town()
        let proposal = try town.proposal([.draft(1), .propose("anna"), .review("jan", .agree)])
        let roles = RolesResult(
            matrix: RolesMatrix([.init(proposal)]), session: try town.session(), charter: town.charter)
        #expect(
            roles.text(in: .nl, style: .plain) == """
                Aanwezig bij bijeenkomst 2018-09-12
                  Anna Aarts (anna)  ambtenaar@weert, voorzitter

                A/anna/1
                  indiener     Anna Aarts (anna)  ambtenaar@weert  2018-09-12
                  beoordelaar  Jan de Vries (jan)  raadslid@weert  2018-09-12

                """)
        let json = try roles.json()
        #expect(json.contains("\"schema\" : \"kader.roles/1\""))
        #expect(json.contains("\"hat\" : \"reviewer\",\n      \"member\" : \"jan\""))
        #expect(json.contains("\"since\" : \"2018-09-12T19:32:00+02:00\""))
    }

    @Test func noHats() throws {
        let roles = RolesResult(matrix: RolesMatrix([]), session: nil, charter: try Town().charter)
        #expect(roles.text(in: .en, style: .plain) == "Nobody wore a hat here.\n")
        #expect(
            try roles.json()
                == "{\n  \"decisions\" : [\n\n  ],\n  \"near_misses\" : [\n\n  ],\n  \"recordings\" : [\n\n  ],\n  \"rows\" : [\n\n  ],\n  \"schema\" : \"kader.roles/1\",\n  \"session\" : null\n}"
        )
    }
}
