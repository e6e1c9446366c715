import Dossier
import Git
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("What is prepared, signed elsewhere and recorded")
struct PreparedTests {
    /// Signs all that is prepared, and keeps the bytes that were signed.
    private func sign(_ prepared: Prepared, by name: String) throws -> (signed: Prepared, payloads: [[UInt8]]) {
        let key = try ProcessKey(for: name)
        var (signed, payloads) = (prepared, [[UInt8]]())
        while let payload = signed.payload {
            payloads.append(payload)
            try signed.take(key.sign(payload))
        }
        return (signed, payloads)
    }

    /// Has a person prepare something, sign it and record it, each at another moment, and compares what then stands in their
    /// clone with what was prepared.
    @discardableResult
    private func recorded(
        _ village: Village, by name: String, at location: SourceLocation = #_sourceLocation,
        _ prepare: @Sendable (Workspace) throws -> Permitted
    ) async throws -> [ActResult] {
        let clone = try village.clone(name)
        let before = try clone.references(prefix: "refs/")
        let permitted = try await village.act(name) { try prepare($0) }
        #expect(try clone.references(prefix: "refs/") == before, sourceLocation: location)

        let (signed, payloads) = try sign(permitted.prepared, by: name)
        let told = try await village.act(name) { permitted.told(signed, try await $0.recorder.record(signed)) }
        #expect(told.allSatisfy { $0.delivery == .shared }, sourceLocation: location)
        #expect(!signed.moves.isEmpty, sourceLocation: location)
        for move in signed.moves {
            #expect(try clone.reference(move.reference) == move.new, sourceLocation: location)
            #expect(try village.tip(move.reference) == move.new, sourceLocation: location)
        }
        let written = try signed.objects.map { object -> [UInt8]? in
            let id = signed.id(of: object.name)
            return object.kind == .commit ? try clone.commit(id).signedPayload : try clone.tag(id).signedPayload
        }
        #expect(written == payloads, sourceLocation: location)
        return told
    }

    private func proposed() async throws -> Village {
        let village = try await Village()
        try await village.draft("A", by: "marie", "Eén visie.")
        try await village.propose("A", by: "marie")
        for id in ["joris", "noor", "wim", "griet"] { try await village.sync(id) }
        return village
    }

    private func approved() async throws -> Village {
        let village = try await Village()
        try await village.approved("A", "Eén visie.")
        try await village.sync("griet")
        return village
    }

    @Test func everyStepOfATextMayBeSignedElsewhere() async throws {
        let village = try await Village()
        let text = Village.text("A", "Eén visie.")
        try await recorded(village, by: "marie") {
            try $0.prepareDraft(
                of: DocumentName("A"), from: .bytes(text), Workspace.DraftDetails(kind: KindID("bouwsteen")))
        }
        try await recorded(village, by: "marie") {
            try $0.prepareProposing(DocumentName("A"), message: nil, deadline: nil)
        }
        try await village.sync("joris")
        try await recorded(village, by: "joris") {
            try $0.prepareReview(of: DocumentName("A"), verdict: .agree, message: nil)
        }
        try await village.sync("wim")
        try await recorded(village, by: "wim") { try $0.prepareApproval(of: DocumentName("A"), Workspace.Decision()) }
        try await village.sync("griet")
        let told = try await recorded(village, by: "griet") {
            try $0.prepareAdoption(of: $0.proposal(named: DocumentName("A")), as: .version, message: nil)
        }
        #expect(told.map(\.tag) == ["approved/A/1"])
        try await recorded(village, by: "griet") {
            try $0.prepareCollection(#require(DocumentID("nota")), message: nil)
        }
        #expect(try await village.findings(by: "griet").isEmpty)
    }

    @Test func aTagSaysTheCommitThatWasSignedJustBefore() async throws {
        let village = try await approved()
        let prepared = try await village.act("griet") {
            try $0.prepareAdoption(of: $0.proposal(named: DocumentName("A")), as: .version, message: nil).prepared
        }
        #expect(prepared.objects.map(\.kind) == [.commit, .tag])
        let (signed, payloads) = try sign(prepared, by: "griet")
        let merge = signed.id(of: prepared.objects[0].name)
        #expect(merge != prepared.objects[0].name)
        #expect(payloads[1].starts(with: "object \(merge)\n".utf8))
        #expect(signed.moves.first { $0.reference == "refs/heads/main" }?.new == merge)
    }

    @Test func aSessionMayBeClosedElsewhere() async throws {
        let village = try await proposed()
        try await village.open("s1", .openbaar, "wim:wethouder@weert")
        try await recorded(village, by: "griet") { workspace in
            let id = try #require(DocumentID("s1"))
            var record = try #require(try workspace.session(id))
            record.closed = try Clock.committer()
            let kind = try #require(workspace.sessionKind)
            let blob = try workspace.repository.writeBlob(record.write(body: "", language: .nl))
            return try workspace.prepareClosing(record, kind, as: blob) { _, _ in "Samenvatting\n" }
        }
        #expect(try await village.findings(by: "griet").isEmpty)
    }

    @Test func nothingIsRecordedOnceItsBranchHasMoved() async throws {
        let village = try await proposed()
        let permitted = try await village.act("joris") {
            try $0.prepareReview(of: DocumentName("A"), verdict: .agree, message: nil)
        }
        let (signed, _) = try sign(permitted.prepared, by: "joris")
        try await village.review("A", by: "noor")
        try await village.sync("joris")
        let before = try village.tip(branchA)
        await expectFailure(.raced(branchA)) { try await village.act("joris") { try await $0.recorder.record(signed) } }
        #expect(try village.tip(branchA) == before && village.clone("joris").reference(branchA) == before)
    }

    @Test func nothingIsRecordedOnceMainHasMoved() async throws {
        let village = try await proposed()
        let permitted = try await village.act("joris") {
            try $0.prepareReview(of: DocumentName("A"), verdict: .agree, message: nil)
        }
        let (signed, _) = try sign(permitted.prepared, by: "joris")
        try await village.open("s1", .openbaar, "wim:wethouder@weert")
        try await village.sync("joris")
        let before = try village.tip(branchA)
        await expectFailure(.raced("refs/heads/main")) {
            try await village.act("joris") { try await $0.recorder.record(signed) }
        }
        #expect(try village.tip(branchA) == before)
    }

    @Test func nothingIsAdoptedOnceAnotherBranchHasCome() async throws {
        let village = try await approved()
        let permitted = try await village.act("griet") {
            try $0.prepareAdoption(of: $0.proposal(named: DocumentName("A")), as: .version, message: nil)
        }
        let (signed, _) = try sign(permitted.prepared, by: "griet")
        try await village.draft("A", by: "piet", "Een andere visie.")
        try await village.sync("griet")
        let main = try village.tip("refs/heads/main")
        await expectFailure(.raced(DossierReader.tracking("refs/heads/proposal/A/"))) {
            try await village.act("griet") { try await $0.recorder.record(signed) }
        }
        #expect(
            try village.tip("refs/heads/main") == main && village.clone("griet").reference("refs/heads/main") == main)
        #expect(try village.tip("refs/tags/approved/A/1") == nil)
    }

    @Test func onlyTheKeyThatIsMeantSignsExactlyTheseBytes() async throws {
        let village = try await proposed()
        let prepared = try await village.act("joris") {
            try $0.prepareReview(of: DocumentName("A"), verdict: .agree, message: nil).prepared
        }
        let payload = try #require(prepared.payload)
        var signed = prepared
        #expect(throws: Failure.self) { try signed.take(ProcessKey(for: "noor").sign(payload)) }
        #expect(throws: Failure.self) { try signed.take(ProcessKey(for: "joris").sign(payload + [0x0A])) }
        #expect(throws: Failure.self) { try signed.take([]) }
        #expect(signed == prepared)
        let unsigned = signed
        await expectFailure(.notSigned(prepared.key.fingerprint)) {
            try await village.act("joris") { try await $0.recorder.record(unsigned) }
        }
        try signed.take(ProcessKey(for: "joris").sign(payload))
        #expect(signed.payload == nil)
    }
}
