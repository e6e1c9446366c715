import TestSupport
import Testing

/// Tags that are moved, taken away, or not what they seem.
@Suite("Tags against the server")
struct TagTests {
    private let one = "refs/tags/approved/A/1"

    @Test func aTagDoesNotMove() throws {
        let town = try Stage.adopted.town()
        let griet = town["griet"]
        let message = try griet.git("tag", "-l", "--format=%(contents)", "approved/A/1")
        try griet.git("tag", "-f", "-s", "-m", message, "approved/A/1", "main~1")
        try expectRefusal(by: "append-only", in: town) { try griet.push("+\(one)") }
    }

    @Test func aTagDoesNotDisappear() throws {
        let town = try Stage.adopted.town()
        try expectRefusal(by: "append-only", in: town) { try town["griet"].push(":\(one)") }
    }

    @Test func aLightweightTagIsRefused() throws {
        let town = try Stage.adopted.town()
        let griet = town["griet"]
        try expectRefusal(by: "known", in: town) { try griet.push("main:refs/tags/approved/A/2") }
        try expectRefusal(by: "known", in: town) { try griet.push("main:refs/tags/session/2018-09-12") }
    }

    @Test func aTagOfATagIsRefused() throws {
        let town = try Stage.adopted.town()
        let griet = town["griet"]
        let message = try griet.git("tag", "-l", "--format=%(contents:subject)%0a%0a%(contents:body)", "approved/A/1")
        try griet.git("tag", "-s", "-m", message, "approved/A/2", "approved/A/1")
        try expectRefusal(by: "known", in: town) { try griet.push("refs/tags/approved/A/2") }
    }

    @Test func anUnsignedTagIsRefused() throws {
        let town = try Stage.adopted.town()
        let griet = town["griet"]
        let message = try griet.git("tag", "-l", "--format=%(contents)", "approved/A/1")
        try griet.git("tag", "--no-sign", "-a", "-m", message, "approved/A/2", "main")
        try expectRefusal(by: "known", in: town) { try griet.push("refs/tags/approved/A/2") }
    }

    @Test func aMembersTagIsRefused() throws {
        let town = try Stage.adopted.town()
        let piet = town["piet"]
        try piet.kader("sync")
        let digest = try piet.digest(of: fileA, in: "main")
        let message = Message.text("tag", "A", as: "ambtenaar@nederweert", "Kader-Text: A \(digest)")
        try piet.git("tag", "-s", "-m", message, "approved/A/2", "main")
        try expectRefusal(by: "capacity", in: town) { try piet.push("refs/tags/approved/A/2") }
    }

    @Test func aSecondNumberForTheSameAdoptionIsRefused() throws {
        let town = try Stage.adopted.town()
        let griet = town["griet"]
        let tag = try griet.git("rev-parse", one)
        // The very tag of version 1 under another name, and a new one that skips a number.
        try expectRefusal(by: "exact", in: town) { try griet.push("\(tag):refs/tags/approved/A/2") }
        try expectRefusal(by: "exact", in: town) { try griet.push("\(tag):refs/tags/approved/B/1") }
        let digest = try griet.digest(of: fileA, in: "main")
        let message = Message.text("tag", "A", as: "griffie@weert", "Kader-Text: A \(digest)")
        try griet.git("tag", "-s", "-m", message, "approved/A/3", "main")
        try expectRefusal(by: "exact", in: town) { try griet.push("refs/tags/approved/A/3") }
    }

    @Test func aSecondVersionWithoutAnAdoptionIsRefused() throws {
        let town = try Stage.adopted.town()
        let griet = town["griet"]
        let digest = try griet.digest(of: fileA, in: "main")
        let message = Message.text("tag", "A", as: "griffie@weert", "Kader-Text: A \(digest)")
        try griet.git("tag", "-s", "-m", message, "approved/A/2", "main")
        try expectRefusal(by: "exact", in: town) { try griet.push("refs/tags/approved/A/2") }
    }
}
