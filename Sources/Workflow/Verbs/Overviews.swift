public import Content
public import Dossier
import Git
import Review
public import Summary

extension Workspace {
    /// What the texts of the dossier, or the acts on them, say together.
    ///
    /// Texts are the adopted ones; steps in the life of a document go by its newest text, that of its open proposal where it
    /// has one. Acts are those since the session that closed last.
    /// - Throws: a `Failure` where the dossier cannot be read.
    public func overview(_ block: Block) throws -> Content.Overview {
        let (from, to) = try ends(of: nil)
        return try Shelves(self, from: from, to: to).overview(block)
    }

    /// A block as a person names it on the command line.
    ///
    /// - Parameters:
    ///   - name: what it shows, such as `stages`.
    ///   - places: of what, each a kind or `KIND/HEADING`.
    /// - Throws: a `Failure` where there is no such block, kind, heading or field.
    public func block(_ name: String, _ places: [String]) throws -> Block {
        do throws(BlockReader.Fault) {
            return try BlockReader(charter.kinds).block(name, places)
        } catch {
            throw Failure.badBlock(error)
        }
    }

    /// A report that `kader.yml` declares.
    ///
    /// - Parameters:
    ///   - name: its name.
    ///   - range: `FROM..TO`, each the id of a closed session, a commit on `main`, or nothing for the beginning and for now; nil
    ///     for what came since the session that closed last.
    /// - Throws: a `Failure` where there is no such report, or an end of the range is unknown.
    public func report(_ name: String, _ range: String?) throws -> ComposedReport {
        let (from, to) = try ends(of: range, takesRevisions: true)
        return try standing(at: to) {
            guard let declared = ReportID(name).flatMap({ charter.report($0) }) else {
                throw Failure.noReport(name, known: charter.reports)
            }
            let shelves = try Shelves(self, from: from, to: to)
            return ComposedReport(
                declared, in: shelves.main, from: from.name, to: to.name, moment: to.moment ?? Clock.now(),
                blocks: try declared.blocks.map { try shelves.overview($0) })
        }
    }
}

/// What blocks are made of, each read once and only where it is asked for; the reader stands at the end of the range.
private final class Shelves {
    private let reader: DossierReader
    private let from: Snapshot
    private let to: Snapshot
    private let today: Int
    /// The adopted texts.
    let main: DossierLibrary
    private var newest: DossierLibrary?
    private var past: Past?

    init(_ reader: DossierReader, from: Snapshot, to: Snapshot) throws {
        self.reader = reader
        self.from = from
        self.to = to
        today = Int((to.moment ?? Clock.now()).seconds / 86_400)
        main = try Self.library(reader, from: from, to: to)
    }

    func overview(_ block: Block) throws -> Content.Overview {
        let library = block.name == .stages || block.name == .tree ? try newestLibrary() : main
        return try Content.Overview.of(block, in: library, past: { try whatWasDone() }, today: today)
    }

    private static func library(_ reader: DossierReader, from: Snapshot, to: Snapshot) throws -> DossierLibrary {
        // What came later than the end of the range is not there yet.
        let library =
            to.moment == nil
            ? DossierLibrary(reader) : DossierLibrary(reader, at: reader.main, reader.charter)
        if let commit = from.main {
            library.start = DossierLibrary.Start(tree: try reader.repository.commit(commit).tree, name: from.name)
        }
        library.tellsDecisions = true
        library.end = to.moment
        return library
    }

    /// The dossier with the newest text of each document.
    private func newestLibrary() throws -> DossierLibrary {
        if let newest { return newest }
        let library = try Self.library(reader, from: from, to: to)
        let branches = try reader.branches(of: to).values.joined().sorted { $0.id < $1.id }
        for branch in branches where branch.proposal.isOpen || branch.proposal.state == .rejected {
            library.add(branch.place, in: branch.tip.tree, branch.proposal.state)
        }
        newest = library
        return library
    }

    private func whatWasDone() throws -> Past {
        if let past { return past }
        let session = try DocumentID(to.name).flatMap { try reader.session($0) }
        let earlier = try from.main.map { commit in
            try reader.closedSessions(in: reader.repository.commit(commit).tree)
        }
        let done = Past(
            summary: try reader.summary(from: from, to: to, session: session),
            sessions: try reader.sessions().map(\.record), earlier: earlier ?? [])
        past = done
        return done
    }
}

extension DossierReader {
    /// The sessions that are closed by the records in a tree.
    fileprivate func closedSessions(in tree: ObjectID) throws -> Set<DocumentID> {
        let ids = try sessionIDs().map(\.id)
        return Set(try ids.filter { try session($0, in: tree, charter)?.isOpen == false })
    }
}

extension Failure {
    fileprivate static func badBlock(_ fault: BlockReader.Fault) -> Failure {
        .usage(
            .badBlock, nl: "\(fault.problem.nl)\n  Verwacht: \(fault.expected.nl)",
            en: "\(fault.problem.en)\n  Expected: \(fault.expected.en)")
    }

    fileprivate static func noReport(_ name: String, known: [Charter.Report]) -> Failure {
        let list = known.map(\.id.text).joined(separator: ", ")
        return .usage(
            .noReport,
            nl: "Er is geen rapport “\(name)”."
                + (known.isEmpty ? " Zet onder `reports` in kader.yml wat een rapport toont." : " Er zijn: \(list)."),
            en: "There is no report “\(name)”."
                + (known.isEmpty ? " Say under `reports` in kader.yml what a report shows." : " There are: \(list)."))
    }
}
