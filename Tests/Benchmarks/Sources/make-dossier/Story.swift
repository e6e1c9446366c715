import Assets
import Dossier
import Git
import Review

/// How large the dossier becomes.
struct Sizes {
    var documents = 200
    var proposals = 1_000
    var open = 50
    var verdicts = 100
    var seed: UInt64 = 1
    /// How many proposals are in hand at once: so far `main` has moved on when one is adopted.
    var abreast = 30
    /// After how many adoptions there is a session.
    var rhythm = 100
}

/// Years of a work group: proposals that overlap, objections that are met, sessions, and what is open at the end.
struct Story {
    /// A proposal that somebody is working on.
    private struct Work {
        let id: ProposalID
        let owner: Player
        let reviewers: [Player]
        let version: Int
        var draft: Chronicle.Draft
        var tip: ObjectID
        /// The first reviewer has something against it, so that it is written anew.
        let isContested: Bool
    }

    private(set) var chronicle: Chronicle
    private let cast: Cast
    private let sizes: Sizes
    private var dice: Dice
    private var versions: [DocumentID: Int] = [:]
    private var closings: [ProposalID: Int] = [:]
    private var session: SessionRecord?
    private var sessions = 0
    private var opened: [Work] = []

    init(_ sizes: Sizes, cast: Cast, writer: Repository) {
        self.sizes = sizes
        self.cast = cast
        chronicle = Chronicle(writer)
        dice = Dice(seed: sizes.seed)
    }

    /// The first commit.
    private(set) var founding: ObjectID?

    /// Plays it all.
    mutating func play() throws {
        try setUp()
        let ids = (0..<sizes.documents).compactMap { number in
            let digits = String(number + 1)
            return DocumentID("stuk-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
        }
        var running: [Work] = []
        for number in 0..<sizes.proposals {
            // By turns, so that no two proposals for one document are in hand at once.
            running.append(try begin(ids[number % ids.count]))
            if number % sizes.rhythm == sizes.rhythm / 2 { try openSession() }
            if session != nil, number % sizes.rhythm == sizes.rhythm / 2 + 5 { try closeSession() }
            if running.count > sizes.abreast { try finish(running.removeFirst()) }
        }
        for work in running { try finish(work) }
        if session != nil { try closeSession() }
        for number in 0..<sizes.open { opened.append(try begin(ids[(sizes.proposals + number) % ids.count])) }
    }

    /// Verdicts that have not been pushed yet, on all open proposals in turn or on the first alone.
    ///
    /// - Returns: where each branch would move.
    mutating func verdicts(onOne: Bool) throws -> [(name: String, old: ObjectID, new: ObjectID)] {
        let targets = onOne ? opened.prefix(1) : opened[...]
        guard !targets.isEmpty else { return [] }
        var moved = Array(targets)
        for number in 0..<sizes.verdicts {
            let place = number % moved.count
            let reviewer = cast.councillors[number / moved.count % cast.councillors.count]
            try review(&moved[place], by: reviewer, .agree)
        }
        return zip(targets, moved).filter { $0.tip != $1.tip }
            .map { (DossierReference.proposal($0.id).name, $0.tip, $1.tip) }
    }

    mutating func takePack() -> [UInt8] { chronicle.takePack() }

    private mutating func setUp() throws {
        for (path, text) in Assets.template("orientatietraject") ?? [] where path != Charter.path {
            chronicle.put(Array(text.utf8), at: path)
        }
        let template = Assets.template("orientatietraject")?.first { $0.path == Charter.path }?.text ?? ""
        var editor = try CharterEditor(Array(template.utf8))
        try editor.set(title: "Sociaal domein, vele jaren")
        if let weert = PlaceID("weert") { try editor.set(municipalities: [weert: "Weert"]) }
        for player in cast.everyone { try editor.add(player.member) }
        chronicle.put(editor.bytes, at: Charter.path)
        let record = Statement(
            action: .record, documents: [.charter], capacity: cast.griffie.capacity, prose: "Richt het dossier in")
        try chronicle.commitToMain(record, by: cast.griffie)
        founding = chronicle.main
        try editor.set(founded: chronicle.moment)
        chronicle.put(editor.bytes, at: Charter.path)
        var found = record
        found.prose = "Sluit de inrichting af"
        try chronicle.commitToMain(found, by: cast.griffie)
    }

    /// A first draft, and the call for review.
    private mutating func begin(_ document: DocumentID) throws -> Work {
        let owner = cast.writers[Int.random(in: 0..<cast.writers.count, using: &dice)]
        let version = (versions[document] ?? 0) + 1
        versions[document] = version
        var id = ProposalID(document: document, owner: owner.member.id, number: 1)
        id = ProposalID(document: document, owner: owner.member.id, number: 1 + (closings[id] ?? 0))
        let draft = try chronicle.draft(document, Words.document(document, version, &dice))
        let reviewers = Array(cast.councillors.shuffled(using: &dice).prefix(2))
        guard let main = chronicle.main else { fatalError("there is no dossier") }
        var work = Work(
            id: id, owner: owner, reviewers: reviewers, version: version, draft: draft, tip: main,
            isContested: dice.hits(oneOf: 8))
        try write(&work, "Na het gesprek van maandag")
        return work
    }

    private mutating func write(_ work: inout Work, _ subject: String) throws {
        var statement = Statement(action: .draft, documents: [work.id.document], prose: subject)
        if dice.hits(oneOf: 10), let other = cast.writers.randomElement(using: &dice), other.member.id != work.id.owner
        {
            statement.coAuthors = [ClaimedPerson(name: other.member.name, email: other.member.emails[0])]
        }
        try act(&work, statement, by: work.owner)
        try act(
            &work, Statement(action: .propose, documents: [work.id.document], prose: "Graag een oordeel"),
            by: work.owner)
        chronicle.point(.proposal(work.id), at: work.tip)
    }

    /// Verdicts, the approval and the adoption; one of a hundred is withdrawn instead.
    private mutating func finish(_ work: Work) throws {
        var work = work
        if work.isContested {
            try review(&work, by: work.reviewers[0], .object)
            work.draft = try chronicle.redraft(
                work.id.document, Words.document(work.id.document, work.version, &dice), upon: work.draft)
            try write(&work, "Het bezwaar verwerkt")
        }
        for reviewer in work.reviewers { try review(&work, by: reviewer, .agree) }
        if dice.hits(oneOf: 100) {
            let statement = Statement(action: .withdraw, documents: [work.id.document], prose: "Het gaat anders")
            try act(&work, statement, by: work.owner)
            chronicle.point(.proposal(work.id), at: work.tip)
            closings[ProposalID(document: work.id.document, owner: work.id.owner, number: 1), default: 0] += 1
            versions[work.id.document] = work.version - 1
            return
        }
        try act(
            &work, Statement(action: .approve, documents: [work.id.document], prose: "Akkoord namens het college"),
            by: cast.alderman)
        chronicle.remove(.proposal(work.id))
        try adopt(work)
    }

    private mutating func review(_ work: inout Work, by reviewer: Player, _ verdict: Verdict) throws {
        let words = verdict == .agree ? Words.remarks : Words.objections
        var statement = Statement(
            action: .review, documents: [work.id.document],
            prose: Statement.prose(
                subject: "\(verdict == .agree ? "Geen bezwaar tegen" : "Bezwaar tegen") \(work.id.document)",
                reason: words.randomElement(using: &dice)))
        statement.verdict = verdict
        try act(&work, statement, by: reviewer)
    }

    /// Completes a statement and puts it on the branch.
    private mutating func act(_ work: inout Work, _ statement: Statement, by player: Player) throws {
        var statement = statement
        if [.propose, .review, .approve].contains(statement.action) {
            statement.texts = [work.id.document: work.draft.text]
        }
        statement.capacity = player.capacity
        statement.session = session?.id
        statement.main = chronicle.main.map { ActID($0.hex) }
        work.tip = try chronicle.commit(work.draft.tree, [work.tip], statement, by: player)
    }

    private mutating func adopt(_ work: Work) throws {
        let statement = Statement(
            action: .tag, documents: [work.id.document], main: chronicle.main.map { ActID($0.hex) },
            proposal: work.id, texts: [work.id.document: work.draft.text],
            capacity: cast.griffie.capacity, session: session?.id,
            prose: Statement.prose(
                subject: "Leg de vaststelling van \(work.id.document) vast, versie \(work.version)",
                reason: "Akkoord van \(cast.alderman.member.name), \(cast.alderman.capacity)."))
        chronicle.adopt(work.id.document, work.draft)
        try chronicle.commitToMain(statement, merging: work.tip, by: cast.griffie)
        try chronicle.tag(.approved(work.id.document, work.version), statement, by: cast.griffie)
    }

    private mutating func openSession() throws {
        sessions += 1
        guard let id = DocumentID("bijeenkomst-\(sessions)") else { return }
        let record = SessionRecord(
            id: id, type: .openbaar, title: "Bijeenkomst \(sessions)", chair: cast.alderman.member.id,
            present: cast.everyone.map { SessionRecord.Seat(member: $0.member.id, capacity: $0.capacity) },
            opened: chronicle.moment)
        try note(record, .sessionOpen, "Open bijeenkomst \(id)")
        session = record
    }

    private mutating func closeSession() throws {
        guard var record = session else { return }
        session = nil
        record.closed = chronicle.moment
        record.expectations = ["De volgende bouwstenen met cijfers"]
        try note(record, .sessionClose, "Sluit bijeenkomst \(record.id)")
        let tips = chronicle.branches.map { "\($0.target) \($0.name)" }.joined(separator: "\n")
        let statement = Statement(
            action: .sessionClose, capacity: cast.griffie.capacity, session: record.id,
            prose: Statement.prose(subject: "Bijeenkomst \(record.id)", reason: tips))
        try chronicle.tag(.session(record.id), statement, by: cast.griffie)
    }

    private mutating func note(_ record: SessionRecord, _ action: Action, _ subject: String) throws {
        chronicle.put(record.write(body: "", language: .nl), at: "bijeenkomsten/\(record.id).md")
        let statement = Statement(
            action: action, documents: [record.id], capacity: cast.griffie.capacity, session: record.id, prose: subject)
        try chronicle.commitToMain(statement, by: cast.griffie)
    }
}
