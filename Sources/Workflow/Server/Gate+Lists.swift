import Dossier
import Git
import Review

// The lists of branches in tags: what came after a session or a change of `kader.yml` is known by them.
extension Gate {
    /// Why a tag on `kader.yml` lists what is not so; one that was made by hand may list nothing, and then shows nothing.
    func refusal(ofOptionalListIn tag: ObjectID) throws -> Refusal? {
        // The proposal that the tag adopts ends with it, and may go in the same push or later.
        let own = "refs/heads/proposal/\(DocumentID.charter)/"
        let isEmpty = try BranchList.tips(in: repository.tag(tag).message).isEmpty
        return isEmpty ? nil : try refusal(ofListIn: tag, besides: own)
    }

    /// Why the list of branches in the tag of a session is not what the server has; nil where it is.
    func refusal(ofListIn tag: ObjectID, besides prefix: String? = nil) throws -> Refusal? {
        let listed = BranchList.tips(in: try repository.tag(tag).message)
        let known = Dictionary(listed.map { ($0.name, $0.tip) }) { first, _ in first }
        let branches = push.branches.filter { branch in prefix.map { !branch.name.hasPrefix($0) } ?? true }
        if let unlisted = branches.first(where: { known[$0.name] != $0.target }) {
            return .branchUnlisted(unlisted.name)
        }
        let names = Set(push.branches.map(\.name))
        let unknown = known.keys.sorted().first { $0 != DossierReference.main.name && !names.contains($0) }
        return unknown.map { .branchUnknown($0) }
    }
}
