import ArgumentParser
import Dossier
import Workflow

// What the shell offers: the names that are in the dossier where the person stands. Where there is none it offers nothing.
extension CompletionKind {
    /// Documents, collections and proposals.
    static var documents: CompletionKind { names { try $0.namesToComplete() } }

    /// Members.
    static var members: CompletionKind { names { $0.charter.members.map(\.id.text) } }

    /// Bodies.
    static var bodies: CompletionKind { names { $0.bodiesToComplete } }

    /// Partners.
    static var partners: CompletionKind { names { $0.charter.partners.map(\.id.text) } }

    /// Reports.
    static var reports: CompletionKind { names { $0.charter.reports.map(\.id.text) } }

    /// Kinds, and the headings of each.
    static var places: CompletionKind {
        names { workspace in
            workspace.charter.kinds.filter { $0.id != .charter }.flatMap { kind in
                [kind.id.text] + (kind.sections + kind.meaning.tables.map(\.heading)).map { "\(kind.id)/\($0)" }
            }
        }
    }

    /// The headings of the first document that the command line names.
    static var headings: CompletionKind {
        .custom { words, _, _ in
            guard let workspace = try? Workspace(Options(directory: GlobalOptions.currentDirectory)) else { return [] }
            let known = Set((try? workspace.namesToComplete()) ?? [])
            let named = words.dropFirst().lazy.compactMap { try? workspace.name($0) }.first { name in
                known.contains(name.document.text)
            }
            return named.flatMap { try? workspace.headings(of: $0) } ?? []
        }
    }

    private static func names(_ list: @escaping @Sendable (Workspace) throws -> [String]) -> CompletionKind {
        .custom { _, _, _ in
            guard let workspace = try? Workspace(Options(directory: GlobalOptions.currentDirectory)) else { return [] }
            return (try? list(workspace)) ?? []
        }
    }
}
