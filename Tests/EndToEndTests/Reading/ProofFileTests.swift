import TestSupport
import Testing

/// What a clone remembers of proved signatures saves time and decides nothing.
@Suite("Remembered proofs")
struct ProofFileTests {
    private let form = Array("kader proved 2\n".utf8)

    private func path(_ resident: Resident) -> String { "\(resident.clone)/.git/kader.proved" }

    private func bytes(ofCommit hex: String) -> [UInt8] {
        stride(from: 0, to: 40, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
    }

    @Test func aCloneRemembersAndTellsTheSame() throws {
        let noor = try Stage.reviewed.town()["noor"]
        let first = try noor.kader("status", "--json").output
        let known = try #require(Disk.read(path(noor)))
        #expect(known.starts(with: form))
        #expect((known.count - form.count) % 20 == 0)
        let acts = try noor.git("rev-list", branchA, "--not", "main").split(separator: "\n").map(String.init)
        #expect(acts.count >= 4)
        let ids = stride(from: form.count, to: known.count, by: 20).map { Array(known[$0..<($0 + 20)]) }
        for act in acts { #expect(ids.contains(bytes(ofCommit: act))) }
        #expect(try noor.kader("status", "--json").output == first)
        #expect(Disk.read(path(noor)) == known)
    }

    @Test(arguments: [
        "", "kader proved 2\nhalf an id", "kader proved 1\n", "\0\0\0", "kader proved 2\n01234567890123456789",
    ])
    func whatIsDamagedIsPassedOver(_ damage: String) throws {
        let noor = try Stage.reviewed.town()["noor"]
        let first = try noor.kader("status", "--json").output
        try Disk.write(Array(damage.utf8), to: path(noor))
        #expect(try noor.kader("status", "--json").output == first)
        let renewed = try #require(Disk.read(path(noor)))
        #expect(renewed.starts(with: form))
        #expect((renewed.count - form.count) % 20 == 0)
        #expect(renewed.count > form.count + 20)
    }

    @Test func aFolderInItsPlaceStopsNothing() throws {
        let noor = try Stage.reviewed.town()["noor"]
        let first = try noor.kader("status", "--json").output
        try noor.run("rm", [path(noor)], in: noor.clone)
        try noor.run("mkdir", [path(noor)], in: noor.clone)
        #expect(try noor.kader("status", "--json").output == first)
    }

    @Test func anAuditProvesEverythingAnew() throws {
        let noor = try Stage.reviewed.town()["noor"]
        var act = try noor.act(
            Message.text(
                "review", "A", as: "raadslid@nederweert",
                "Kader-Text: A \(noor.digest(of: fileA, in: branchA))", "Kader-Verdict: agree"), on: branchA)
        act.namespace = "file"
        let forged = try noor.forge(act)
        try noor.git("update-ref", branchA, forged)
        _ = try noor.kader("status")
        let honest = try #require(Disk.read(path(noor)))
        let id = bytes(ofCommit: forged)
        for start in stride(from: form.count, to: honest.count, by: 20) {
            #expect(Array(honest[start..<(start + 20)]) != id)
        }
        try Disk.write(honest + id, to: path(noor))
        let audit = try noor.tries("verify")
        #expect(audit.status == 3)
        #expect((audit.output + audit.errors).contains("known"))
        #expect(Disk.read(path(noor)) == honest + id)
    }

    @Test func aServerRemembersNothing() throws {
        let town = try Stage.reviewed.town()
        #expect(Disk.read("\(town.server)/kader.proved") == nil)
    }
}
