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
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.team.PostingRef;
import org.zhucun.team.Teams;

/** 借调办理: records who is lent out and until when. */
@ApplicationScoped
@Transactional
class SecondmentService {
    private static final String LONG_MONTHS = "team.secondment.longTerm.months";

    private final SecondmentRepository secondments;
    private final Policies policies;
    private final Teams teams;
    private final RequestInfo request;
    private final Trail trail;

    SecondmentService(
            SecondmentRepository secondments, Policies policies, Teams teams, RequestInfo request, Trail trail) {
        this.policies = policies;
        this.secondments = secondments;
        this.teams = teams;
        this.request = request;
        this.trail = trail;
    }

    List<SecondmentView> of(UUID postingId) {
        PostingRef posting = teams.find(postingId).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        return secondments.of(postingId).stream().map(one -> view(one, posting)).toList();
    }

    @Audited(Action.SECONDMENT_RECORDED)
    SecondmentView record(UUID postingId, RecordSecondment command) {
        PostingRef posting = teams.require(postingId);
        Secondment secondment = new Secondment(posting, command);
        secondments.add(secondment);
        about(posting);
        return view(secondment, posting);
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
        return view(secondment, posting);
    }

    /** Long by what holds where he is posted on its first day. */
    private SecondmentView view(Secondment secondment, PostingRef posting) {
        return secondment.view(policies.find(LONG_MONTHS, posting.regionPath(), secondment.validFrom)
                .map(Parameter::asInt)
                .orElse(null));
    }

    private void about(PostingRef posting) {
        trail.about(new Subject(
                posting.id().toString(),
                posting.cadreName() + " " + posting.villageName(),
                posting.regionPath(),
                posting.unitPath()));
    }
}
