import FoundationEssentials
import Report
import Review
import Testing

/// The form `kader.status/1`, on which programs rely.
struct StatusJSONTests {
    @Test func aDocumentInReview() throws {
        let status = try Town().status(
            version: 2,
            [
                .draft(1), .propose("anna"), .review("jan", .agree), .draft(2), .propose("anna"),
                .review("marie", .object),
            ])
        #expect(
            try status.json() == """
                {
                  "dead_ends" : [

                  ],
                  "documents" : [
                    {
                      "approved_version" : 2,
                      "closed" : [

                      ],
                      "divided" : [

                      ],
                      "id" : "A",
                      "kind" : "bouwsteen",
                      "path" : "bouwstenen/A.md",
                      "proposals" : [
                        {
                          "behind" : false,
                          "comments" : [

                          ],
                          "id" : "A/anna/1",
                          "missing" : [
                            {
                              "act" : "review",
                              "capacities" : [
                                "raadslid"
                              ],
                              "count" : 1,
                              "group" : null
                            },
                            {
                              "act" : "approve",
                              "capacities" : [
                                "wethouder@weert"
                              ],
                              "count" : 1,
                              "group" : "weert"
                            }
                          ],
                          "next" : [
                            {
                              "act" : "review",
                              "after" : null,
                              "member" : "jan"
                            }
                          ],
                          "proposers" : [
                            "anna"
                          ],
                          "state" : "proposed",
                          "verdicts" : [
                            {
                              "act" : "review",
                              "body" : null,
                              "capacity" : "raadslid@weert",
                              "commit" : "3333333333333333333333333333333333333333",
                              "decided" : "2018-09-12T19:32:00+02:00",
                              "decision" : null,
                              "member" : "jan",
                              "open" : false,
                              "reason" : "Daarom",
                              "session" : null,
                              "stale" : true,
                              "verdict" : "agree",
                              "votes" : null
                            },
                            {
                              "act" : "review",
                              "body" : null,
                              "capacity" : "raadslid@weert",
                              "commit" : "6666666666666666666666666666666666666666",
                              "decided" : "2018-09-12T19:35:00+02:00",
                              "decision" : null,
                              "member" : "marie",
                              "open" : true,
                              "reason" : "Daarom",
                              "session" : null,
                              "stale" : false,
                              "verdict" : "object",
                              "votes" : null
                            }
                          ],
                          "waiting" : [

                          ]
                        }
                      ],
                      "title" : "Toegang"
                    }
                  ],
                  "edited" : [

                  ],
                  "schema" : "kader.status/1",
                  "sessions" : [

                  ],
                  "strays" : [

                  ],
                  "unsent" : [

                  ]
                }
                """)
    }

    @Test func whatIsNotThereIsNull() throws {
        let json = try Town().status([]).json()
        #expect(json.contains("\"approved_version\" : null"))
        #expect(json.contains("\"sessions\" : [\n\n"))
        #expect(json.contains("\"proposals\" : [\n\n"))
    }

    @Test func theOpenSessionIsNamed() throws {
        let town = try Town()
        let json = try town.status(session: town.session(), []).json()
        #expect(
            json.contains(
                "\"sessions\" : [\n    {\n      \"body\" : null,\n      \"id\" : \"2018-09-12\",\n"
                    + "      \"type\" : \"openbaar\"\n    }\n  ]"))
    }

    @Test(arguments: State.allCases)
    func everyStateHasItsWord(state: State) throws {
        let json = try Town().status(state.steps).json()
        #expect(json.contains("\"state\" : \"\(state.rawValue)\""))
    }

    enum State: String, CaseIterable {
        case draft, proposed, reviewed, held

        var steps: [Town.Step] {
            switch self {
            case .draft: [.draft(1)]
            case .proposed: [.draft(1), .propose("anna")]
            case .reviewed: [.draft(1), .propose("anna"), .review("jan", .agree), .review("marie", .agree)]
            case .held: [.draft(1), .propose("anna"), .review("jan", .hold)]
            }
        }
    }

    @Test func aLaterVerdictTakesThePlaceOfAnEarlierOne() throws {
        let steps: [Town.Step] = [.draft(1), .propose("anna"), .review("jan", .object), .review("jan", .agree)]
        let json = try Town().status(steps).json()
        #expect(!json.contains("\"object\""))
        #expect(json.contains("\"agree\""))
    }

    /// Strings come back as they were, though a terminal that shows them obeys nothing in them.
    @Test func hostileTitlesComeBackWhole() throws {
        struct Title: Decodable { let title: String }
        struct Record: Decodable { let documents: [Title] }
        let title = "A \u{1B}[2J \u{202E}txt\u{9B} \u{E0041} \"\\ \u{2028} e\u{301}"
        let json = try Town().status(title: title, []).json()
        #expect(!json.unicodeScalars.contains { $0.properties.generalCategory == .format })
        #expect(!json.unicodeScalars.contains { $0.value != 10 && $0.properties.generalCategory == .control })
        let record = try JSONDecoder().decode(Record.self, from: Data(json.utf8))
        #expect(Array(try #require(record.documents.first).title.utf8) == Array(title.utf8))
    }
}
