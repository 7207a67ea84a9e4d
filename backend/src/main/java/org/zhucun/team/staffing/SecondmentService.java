package org.zhucun.team.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.team.PostingRef;
import org.zhucun.team.Teams;

/** 借调办理: records who is lent out and until when. */
@ApplicationScoped
@Transactional
class SecondmentService {
    private final SecondmentRepository secondments;
    private final Teams teams;
    private final RequestInfo request;
    private final Trail trail;

    SecondmentService(SecondmentRepository secondments, Teams teams, RequestInfo request, Trail trail) {
        this.secondments = secondments;
        this.teams = teams;
        this.request = request;
        this.trail = trail;
    }

    List<SecondmentView> of(UUID postingId) {
        teams.find(postingId).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        return secondments.of(postingId).stream().map(Secondment::view).toList();
    }

    @Audited(Action.SECONDMENT_RECORDED)
    SecondmentView record(UUID postingId, RecordSecondment command) {
        PostingRef posting = teams.require(postingId);
        Secondment secondment = new Secondment(posting, command);
        secondments.add(secondment);
        about(posting);
        return secondment.view();
    }

    @Audited(Action.SECONDMENT_ENDED)
    SecondmentView end(UUID postingId, UUID id, EndSecondment command) {
        PostingRef posting = teams.require(postingId);
        Secondment secondment = secondments
                .find(id)
                .filter(one -> one.postingId.equals(postingId))
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(secondment.version);
        secondment.end(command.on());
        secondments.flush();
        about(posting);
        return secondment.view();
    }

    private void about(PostingRef posting) {
        trail.about(new Subject(
                posting.id().toString(),
                posting.cadreName() + " " + posting.villageName(),
                posting.regionPath(),
                posting.unitPath()));
    }
}
