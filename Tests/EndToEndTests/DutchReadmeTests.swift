import Foundation
import TestSupport
import Testing

/// What the Dutch pages for members and griffie say to type, typed by those whom they are for.
@Suite("The Dutch README")
struct DutchReadmeTests {
    /// The sections in the order in which a text goes its way, and who types what stands there.
    private static let sections = [
        ("Schrijven", ["marie"]), ("Beoordelen", ["joris", "noor"]), ("Akkoord geven", ["wim", "wilma"]),
        ("Voor de griffie: vaststellen", ["griet"]), ("Voor de griffie: een bijeenkomst", ["griet"]),
        ("Voor de griffie: registers en leden", ["griet"]), ("Lezen", ["piet"]),
        ("Overzichten en rapporten", ["piet"]), ("Zonder verbinding", ["gerda"]),
    ]

    @Test func whatItSaysWorksAsItIsTyped() throws {
        let page = try Readme(".github/README.nl.md")
        let told = page.sections.filter { !page.commands(under: $0).isEmpty }
        #expect(Set(told) == Set(Self.sections.map(\.0)), "each section with commands is somebody's")
        let town = try Stage.founded.town()
        let folders = Binary.kader.split(separator: "/").dropLast().joined(separator: "/")
        for (section, people) in Self.sections {
            let script = "set -eu\n" + page.commands(under: section)
            for id in people {
                let outcome = try town[id].attempt(
                    "bash", ["-c", script], in: town[id].clone,
                    environment: ["PATH": "/\(folders):/usr/local/bin:/usr/bin:/bin"])
                #expect(outcome.status == 0, "\(section), \(id): \(outcome)")
            }
        }
        #expect(try town.tip("refs/tags/approved/A/1") != nil)
        try expectClean(town)
    }
}
