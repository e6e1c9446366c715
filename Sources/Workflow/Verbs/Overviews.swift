public import Content
import Dossier
import Git
import Review

extension Workspace {
    /// What the adopted texts of the dossier say together.
    ///
    /// Steps in the life of a document go by its newest text: that of its open proposal where it has one.
    /// - Throws: a `Failure` where the dossier cannot be read.
    public func overview(_ topic: Content.Overview.Topic) throws -> Content.Overview {
        let library = topic == .stages ? try newest() : DossierLibrary(self)
        return Content.Overview.of(topic, in: library, today: Int(Clock.now().seconds / 86_400))
    }

    /// The dossier with the newest text of each document.
    private func newest() throws -> DossierLibrary {
        let library = DossierLibrary(self)
        for branch in try proposals() where branch.proposal.isOpen || branch.proposal.state == .rejected {
            library.add(branch.place, in: branch.tip.tree, branch.proposal.state)
        }
        return library
    }
}
