import Dossier
import Testing

@testable import Review

/// Who wrote a text with another is named in many ways by many tools, and counts in each.
struct CoAuthorTests {
    private static let trailers = "Kader-Action: draft\nKader-Document: A\nKader-As: raadslid@weert\n"
    private static let carla = ClaimedPerson(name: "Carla Verhoeven", email: "carla@weert.example")
    private static let piet = ClaimedPerson(name: "Piet", email: "piet@weert.example")
    private static let line = "Co-authored-by: Carla Verhoeven <carla@weert.example>\n"

    private func people(_ text: String) throws -> [ClaimedPerson] { try Statement(message: Array(text.utf8)).coAuthors }

    @Test(arguments: [
        "s\n\n" + trailers + line, "s\n\n" + line + trailers, "s\n\n" + line + "\n" + trailers,
        "s\n\nTekst.\n" + line + "Meer tekst.\n\n" + trailers, "s\n\n" + line + "Signed-off-by: A <a@b>\n\n" + trailers,
        line + "\n" + trailers, "s\n\n" + trailers + "Signed-off-by: A <a@b>\n" + line,
        "s\n\n" + line + "\nLaatste alinea.\n\n" + trailers, "s\n\n  " + line + "\n" + trailers,
        "s\n\n" + trailers + "Signed-off-by: A <a@b>\n " + line,
        "s\r\n\r\nCO-AUTHORED-BY:Carla Verhoeven <carla@weert.example> \r\n\r\n" + trailers,
        "s\n\nco-authored-by :\tCarla Verhoeven  <carla@weert.example>\n\n" + trailers,
        "s\n\nCo-Authored-By: Carla Verhoeven <carla@weert.example>\n\n" + trailers,
    ])
    func aLineOfItsOwnNamesACoAuthorWhereverItStands(_ message: String) throws {
        #expect(try people(message) == [Self.carla])
    }

    /// What people and tools write instead, and what nobody sees.
    @Test(arguments: [
        "Carla Verhoeven\n  <carla@weert.example>", "Carla Verhoeven <carla@weert.example> (raadslid)",
        "Carla\u{200B} Verhoeven <carla@weert.example>\u{A0}", "\u{202E}Carla Verhoeven <carla@weert.example>\u{0C}",
        "Carla Verhoeven < carla@weert.example >,", "\n Carla Verhoeven\n\t<carla@weert.example>",
    ])
    func howeverTheLineIsWrittenItNamesACoAuthor(_ value: String) throws {
        #expect(try people("s\n\nCo-authored-by: \(value)\n\n" + Self.trailers) == [Self.carla])
        #expect(try people("s\n\nCo\u{200B}-authored-by\u{A0}: \(value)\n\n" + Self.trailers) == [Self.carla])
        #expect(try people("s\n\n" + Self.trailers + "Co-authored-by: \(value)\n") == [Self.carla])
    }

    @Test func anAddressAloneNamesACoAuthor() throws {
        for value in ["carla@weert.example", "mailto:carla@weert.example", "Carla, carla@weert.example (raadslid)"] {
            #expect(try people("s\n\nCo-authored-by: \(value)\n\n" + Self.trailers).map(\.email) == [Self.carla.email])
        }
        let both = "Co-authored-by: Carla Verhoeven <carla@weert.example>, Piet <piet@weert.example>\n"
        #expect(try people("s\n\n" + both + "\n" + Self.trailers).map(\.email) == [Self.carla.email, Self.piet.email])
    }

    @Test(arguments: ["Carla", "Carla Verhoeven", "carla <carla>", "Carla\n en Piet"])
    func aDraftThatNamesACoAuthorByNoAddressIsRefused(_ value: String) {
        #expect(throws: StatementError.unreadable(.coAuthor)) {
            try people("s\n\nCo-authored-by: \(value)\n\n" + Self.trailers)
        }
    }

    @Test(arguments: [
        "s\n\nZie Co-authored-by: Carla <carla@weert.example>\n\n" + trailers,
        "s\n\n> " + line + "\n" + trailers, "s\n\nCo-authored-by: \n\n" + trailers,
        "s\n\nCo-authored-by Carla <carla@weert.example>\n\n" + trailers,
        "s\n\nCo\u{2010}authored\u{2010}by: Carla <carla@weert.example>\n\n" + trailers,
    ])
    func whatNamesNobodyByAnAddressIsProse(_ message: String) throws { #expect(try people(message).isEmpty) }

    @Test func amongTheTrailersItMustBeReadable() {
        for value in ["Carla", "Carla <carla>", "<", "carla@"] {
            #expect(throws: StatementError.unreadable(.coAuthor)) {
                try people("s\n\n" + Self.trailers + "Co-authored-by: \(value)\n")
            }
        }
    }

    @Test func nobodyIsListedTwice() throws {
        let message =
            "s\n\n" + Self.line + "Co-authored-by: Piet <piet@weert.example>\n\n" + Self.trailers
            + "Co-authored-by: C. Verhoeven <CARLA@weert.example>\n" + Self.line
        #expect(try people(message) == [ClaimedPerson(name: "C. Verhoeven", email: "CARLA@weert.example"), Self.piet])
    }

    @Test func manyNamesAreRefused() {
        let lines = (0...Statement.trailerLimit).map { "Co-authored-by: P <p\($0)@weert.example>\n" }.joined()
        #expect(throws: StatementError.tooLarge) { try people("s\n\n" + lines + "\n" + Self.trailers) }
    }

    @Test func whatIsWrittenNamesThemAsTrailers() throws {
        let statement = Statement(
            action: .draft, documents: [try #require(DocumentID("A"))], capacity: Capacity("raadslid@weert"),
            prose: "Samen\n\n" + Self.line + "Tekst.")
        #expect(statement.coAuthors == [Self.carla])
        #expect(statement.message.hasSuffix("\n" + Self.line))
        #expect(try Statement(message: Array(statement.message.utf8)) == statement)
    }

    @Test(arguments: [
        ("Samen", "Samen"), ("Samen\n\n" + line, "Samen"), (line, ""), ("Samen\n" + line + "Tekst.", "Samen\nTekst."),
        ("Samen\n\n" + line + "\nTekst.\n", "Samen\n\nTekst."),
        ("Samen\n\n" + line + "Signed-off-by: A <a@b>", "Samen\n\nSigned-off-by: A <a@b>"),
        ("Een\n\n\nTwee\n", "Een\n\n\nTwee\n"),
    ])
    func theLinesAreTakenOutOfAText(_ text: String, _ prose: String) {
        let found = Statement.coAuthors(in: text)
        #expect(found.prose == prose)
        #expect(found.people == (text.contains("Co-authored-by") ? [Self.carla] : []))
        #expect(!found.isUnreadable)
    }
}
