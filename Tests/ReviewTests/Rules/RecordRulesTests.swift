import Dossier
import Testing

@testable import Review

/// What the griffie writes straight on `main`: registers, and the records of sessions.
struct RecordRulesTests {
    /// A register that changes, or the record of a session that closes, with what stands beside it.
    private func file(_ path: String, _ session: String?) throws -> RecordedFiles.File {
        guard let session, path == "bijeenkomsten/\(session).md" else {
            guard path.hasPrefix("toezeggingen/") else { return .init(path: path, before: nil, after: []) }
            return .init(path: path, before: register("Oud."), after: register("Nieuw."))
        }
        return .init(path: path, before: try record(session), after: try record(session) { $0.closed = later })
    }

    private var later: Moment { Moment(seconds: Town.start.seconds + 60) }

    private func register(_ words: String, id: String = "T1", kind: String = "toezegging") -> [UInt8] {
        Array("---\nid: \(id)\nkind: \(kind)\ntitle: Toezegging\n---\n\n\(words)\n".utf8)
    }

    /// The record of an open session, changed by the test.
    private func record(_ id: String, _ change: (inout SessionRecord) throws -> Void = { _ in }) throws -> [UInt8] {
        var record = try Town.session(id, .openbaar)
        record.closed = nil
        record.present = []
        record.opened = Town.start
        try change(&record)
        return record.write(body: "", language: .nl)
    }

    private func refusal(
        ofOpening id: String, twin: String? = nil, open: [SessionRecord] = [], documents: [String] = [],
        _ change: (inout SessionRecord) throws -> Void = { _ in }
    ) throws -> Refusal? {
        let path = "bijeenkomsten/\(id).md"
        var recorded = RecordedFiles()
        recorded.files = [.init(path: path, before: nil, after: try record(id, change))]
        recorded.twin = try twin.map(Town.document)
        recorded.open = open
        let setting = try Town.setting { $0.charter.roles = [.griffie: "Griffie"] }
        return try record([path], .sessionOpen, session: id, documents: documents, recorded: recorded, in: setting)
    }

    private func refusal(
        ofClosing id: String, from before: [UInt8]? = nil,
        _ change: (inout SessionRecord) throws -> Void
    ) throws -> Refusal? {
        let path = "bijeenkomsten/\(id).md"
        var recorded = RecordedFiles()
        let after = try record(id) {
            $0.closed = later
            try change(&$0)
        }
        recorded.files = [.init(path: path, before: try before ?? record(id), after: after)]
        return try record([path], .sessionClose, session: id, recorded: recorded, in: Town.setting())
    }

    private func record(
        _ paths: [String], by member: String = "gerda", _ action: Action = .record, isPlain: Bool = true,
        session: String? = nil, author: String? = nil, after: Moment? = nil, documents: [String]? = nil,
        recorded: RecordedFiles? = nil, in setting: Setting
    ) throws -> Refusal? {
        var recorded = recorded ?? RecordedFiles()
        if recorded.files.isEmpty { recorded.files = try paths.map { try file($0, session) } }
        let names = try documents?.map(Town.document) ?? paths.compactMap { setting.charter.document(at: $0)?.id }
        let statement = Statement(
            action: action, documents: session == nil ? names : try documents?.map(Town.document) ?? [],
            capacity: Town.usual(member, in: setting.charter), session: try session.map(Town.document), prose: "s")
        let commit = MainCommit(
            signer: .key(Town.key(of: member)), author: History.person(author ?? member),
            committer: History.person(member), moment: Town.start, after: after, statement: .success(statement),
            isPlain: isPlain, changedPaths: paths, recorded: recorded)
        return Rulebook.refusal(of: .record(commit), in: setting)
    }

    @Test func beforeTheFoundingTheGriffieIsFree() throws {
        var setting = try Town.setting()
        setting.charter.founded = nil
        #expect(try record(["kader.yml", "bouwstenen/A.md"], in: setting) == nil)
        expect(try record(["kader.yml"], by: "marie", in: setting), by: .capacity)
        expect(try record(["kader.yml"], isPlain: false, in: setting), by: .order)
        setting.charter.founded = Town.founded
        expect(try record(["kader.yml"], in: setting), by: .ownChange)
        expect(try record(["bouwstenen/A.md"], in: setting), by: .exact)
        expect(try record(["los.txt"], in: setting), by: .exact)
    }

    @Test func registersAreKeptByWhoKeepsThem() throws {
        let setting = try Town.setting()
        expect(try record(["toezeggingen/T1.md"], by: "gijs", author: "gerda", in: setting), by: .known)
        let later = Moment(seconds: Town.start.seconds + 1)
        expect(try record(["toezeggingen/T1.md"], by: "gijs", after: later, in: setting), by: .known)
        #expect(try record(["toezeggingen/T1.md"], by: "gijs", in: setting) == nil)
        expect(try record(["toezeggingen/T1.md"], in: setting), by: .capacity, whoMay: ["gijs"])
        expect(try record(["toezeggingen/T1.md"], by: "gijs", .draft, in: setting), by: .order)
    }

    @Test func sessionsAreRecordedBySessionActs() throws {
        let setting = try Town.setting()
        let paths = ["bijeenkomsten/2018-09-12.md", "bijeenkomsten/2018-09-12.samenvatting.md"]
        #expect(try record(paths, .sessionClose, session: "2018-09-12", in: setting) == nil)
        expect(try record(paths, .record, in: setting), by: .order)
        expect(try record(paths, .sessionClose, session: "2018-09-13", in: setting), by: .exact)
        expect(try record(["toezeggingen/T1.md"], by: "gijs", .sessionOpen, session: "x", in: setting), by: .order)
    }

    @Test func aRecordWhoseNameBeginsTheSameIsAnother() throws {
        let setting = try Town.setting()
        let record = "bijeenkomsten/2018-09-1.md"
        #expect(try self.record([record], .sessionClose, session: "2018-09-1", in: setting) == nil)
        for beside in ["2018-09-1.samenvatting.md", "2018-09-1.besluiten.md"] {
            #expect(
                try self.record([record, "bijeenkomsten/\(beside)"], .sessionClose, session: "2018-09-1", in: setting)
                    == nil)
        }
        for other in ["2018-09-12.samenvatting.md", "2018-09-12.md", "2018-09-1-b.samenvatting.md"] {
            expect(
                try self.record([record, "bijeenkomsten/\(other)"], .sessionClose, session: "2018-09-1", in: setting),
                by: .exact)
        }
    }

    @Test func aSessionOpensOnceByItsOwnId() throws {
        #expect(try refusal(ofOpening: "later") == nil)
        #expect(try refusal(ofOpening: "later", documents: ["later"]) == nil)
        expect(try refusal(ofOpening: "later", documents: ["A"]), by: .content)
        expect(try refusal(ofOpening: "later", twin: "Later"), by: .exact)
        expect(try refusal(ofOpening: "later") { $0.id = try Town.document("eerder") }, by: .exact)
        expect(try refusal(ofOpening: "later") { $0.closed = later }, by: .order)
        expect(try refusal(ofOpening: "later") { $0.opened = Moment(seconds: Town.start.seconds + 86_400) }, by: .known)
        expect(try refusal(ofOpening: "later", open: [Town.session("nu", .informeel)]), by: .order)
        // Another body may meet at the same time.
        let council = try refusal(ofOpening: "later", open: [Town.session("nu", .informeel)]) {
            $0.body = try #require(BodyID("raad@weert"))
        }
        #expect(council == nil)
    }

    @Test func whoSitsThereHoldsTheCapacity() throws {
        expect(
            try refusal(ofOpening: "later") {
                $0.present = [.init(member: try Town.member("marie"), capacity: try Town.capacity("griffie@weert"))]
            }, by: .seat)
        // Nobody is chosen by a record: whom kader.yml does not name sits nowhere.
        expect(try refusal(ofOpening: "later") { $0.chair = try Town.member("stranger") }, by: .exact)
    }

    @Test func aSessionClosesOnceAsItWasOpened() throws {
        let said = try refusal(ofClosing: "later") {
            $0.decisions = ["A gaat door"]
            $0.expectations = ["B is gelezen"]
        }
        #expect(said == nil)
        let closed = try record("later") { $0.closed = later }
        expect(try refusal(ofClosing: "later", from: closed) { $0.decisions = ["Iets anders"] }, by: .appendOnly)
        expect(try refusal(ofClosing: "later") { $0.closed = nil }, by: .order)
        let changes: [(inout SessionRecord) throws -> Void] = [
            { $0.type = .informeel }, { $0.title = "Anders" }, { $0.chair = try Town.member("wouter") },
            { $0.opened = Moment(seconds: Town.start.seconds - 60) }, { $0.guests = ["Dr. A. Smit"] },
            { $0.body = BodyID("raad@weert") }, { $0.earlier = [.init(text: "Nieuw", met: true)] },
        ]
        for change in changes { expect(try refusal(ofClosing: "later", change), by: .appendOnly) }
    }

    @Test func whatWasExpectedIsMarkedAndNotChanged() throws {
        let open = try record("later") { $0.earlier = [.init(text: "A is gelezen")] }
        #expect(
            try refusal(ofClosing: "later", from: open) { $0.earlier = [.init(text: "A is gelezen", met: true)] } == nil
        )
        expect(
            try refusal(ofClosing: "later", from: open) { $0.earlier = [.init(text: "B is gelezen", met: true)] },
            by: .appendOnly)
    }

    @Test func onlyASessionThatIsOpenCloses() throws {
        let path = "bijeenkomsten/later.md"
        var recorded = RecordedFiles()
        recorded.files = [.init(path: path, before: nil, after: try record("later") { $0.closed = later })]
        let setting = try Town.setting()
        expect(
            try record([path], .sessionClose, session: "later", recorded: recorded, in: setting), by: .seat)
        // A summary is written as the session closes, and never again.
        let summary = "bijeenkomsten/later.samenvatting.md"
        recorded.files = [.init(path: summary, before: Array("Oud".utf8), after: Array("Nieuw".utf8))]
        expect(
            try record([summary], .sessionClose, session: "later", recorded: recorded, in: setting), by: .exact)
        recorded.files += [
            .init(path: path, before: try record("later"), after: try record("later") { $0.closed = later })
        ]
        expect(
            try record([path, summary], .sessionClose, session: "later", recorded: recorded, in: setting),
            by: .appendOnly)
    }

    @Test func aRegisterCanBeReadAndIsTheOneThatIsNamed() throws {
        let setting = try Town.setting()
        let path = "toezeggingen/T1.md"
        for text in [nil, [], Array("rommel".utf8), register("x", id: "T2"), register("x", kind: "bouwsteen")] {
            var recorded = RecordedFiles()
            recorded.files = [.init(path: path, before: register("Oud."), after: text)]
            expect(try record([path], by: "gijs", recorded: recorded, in: setting), by: .exact)
        }
        expect(try record([path], by: "gijs", documents: ["T2"], in: setting), by: .content)
        expect(try record([path], by: "gijs", documents: [], in: setting), by: .content)
        expect(try record([], by: "gijs", in: setting), by: .exact)
        let other = "toezeggingen/t1.md"
        var recorded = RecordedFiles()
        recorded.files = [.init(path: other, before: nil, after: register("x", id: "t1"))]
        recorded.twin = try Town.document("T1")
        expect(try record([other], by: "gijs", recorded: recorded, in: setting), by: .exact)
    }
}
