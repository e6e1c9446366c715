import Dossier
import Testing

@testable import Review

/// Rule `own-change`, for the one change of `kader.yml` that needs no proposal: a key that ends.
struct KeyEndingTests {
    private static let end = Moment(seconds: Town.start.seconds - 60)

    /// The charter with another key for Marie and for Gerda.
    private func charter() throws -> Charter {
        var charter = try Town.charter()
        for id in ["marie", "gerda"] {
            let index = try #require(charter.members.firstIndex { $0.id.text == id })
            charter.members[index].keys.append(Member.Key(text: "ssh-ed25519 \(id)-2"))
        }
        return charter
    }

    private func ending(_ key: Int, of id: String, in charter: Charter) throws -> Charter {
        var charter = charter
        let index = try #require(charter.members.firstIndex { $0.id.text == id })
        charter.members[index].keys[key].period.until = Self.end
        return charter
    }

    private func refusal(
        of key: Int, of owner: String, by member: String, signing signer: String? = nil
    ) throws -> Refusal? {
        let charter = try charter()
        let setting = try Town.setting { $0.charter = charter }
        let statement = Statement(
            action: .record, documents: [.charter], capacity: Town.usual(member, in: charter), prose: "s")
        let commit = MainCommit(
            signer: .key(signer ?? Town.key(of: member)), author: History.person(member),
            committer: History.person(member), moment: Town.start, after: nil, statement: .success(statement),
            isPlain: true, changedPaths: [Charter.path],
            endings: charter.endings(to: try ending(key, of: owner, in: charter)), recorded: RecordedFiles())
        return Rulebook.refusal(of: .record(commit), in: setting)
    }

    @Test func theGriffieAndTheMemberEndItAtOnce() throws {
        #expect(try refusal(of: 0, of: "marie", by: "gerda") == nil)
        #expect(try refusal(of: 0, of: "marie", by: "marie", signing: "ssh-ed25519 marie-2") == nil)
        #expect(try refusal(of: 1, of: "marie", by: "marie") == nil)
        // That of a griffie by another griffie, or by herself with another key.
        #expect(try refusal(of: 0, of: "gerda", by: "gijs") == nil)
        #expect(try refusal(of: 0, of: "gerda", by: "gerda", signing: "ssh-ed25519 gerda-2") == nil)
    }

    @Test func noKeyEndsItselfAndNobodyElsesMayBeEnded() throws {
        expect(try refusal(of: 0, of: "marie", by: "marie"), by: .ownChange)
        expect(try refusal(of: 0, of: "gerda", by: "gerda"), by: .ownChange)
        expect(try refusal(of: 0, of: "marie", by: "jan"), by: .ownChange, whoMay: ["marie", "gerda", "gijs"])
        expect(try refusal(of: 0, of: "gerda", by: "marie"), by: .ownChange)
    }

    @Test func nothingElseChangesWithIt() throws {
        let charter = try charter()
        let ended = try ending(0, of: "marie", in: charter)
        #expect(
            charter.endings(to: ended)
                == [KeyEnding(owner: try Town.member("marie"), key: Town.key(of: "marie"))])
        #expect(charter.endings(to: charter) == nil)
        var more = ended
        more.title = "Anders"
        #expect(charter.endings(to: more) == nil)
        more = ended
        more.members[2].capacities = []
        #expect(charter.endings(to: more) == nil)
        more = ended
        more.members[0].keys.append(Member.Key(text: "ssh-ed25519 nieuw"))
        #expect(charter.endings(to: more) == nil)
        // An end that is there stays; it is neither moved nor taken away.
        #expect(ended.endings(to: charter) == nil)
        var later = ended
        later.members[0].keys[0].period.until = Town.start
        #expect(ended.endings(to: later) == nil)
    }
}
