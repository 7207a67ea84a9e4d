package org.zhucun.training.test;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.training.Visible;

/** 知识测试登记 */
@ApplicationScoped
@Transactional
class TestService {
    private final TestRepository tests;
    private final Visible visible;
    private final Trail trail;
    private final Clock clock;

    TestService(TestRepository tests, Visible visible, Trail trail, Clock clock) {
        this.tests = tests;
        this.visible = visible;
        this.trail = trail;
        this.clock = clock;
    }

    TestView get(UUID id) {
        return tests.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    @Audited(Action.KNOWLEDGE_TEST_RECORDED)
    TestView record(RecordTest command) {
        TestRepository.Tested tested = tested(command);
        check(command, tested);
        UUID id = Ids.next();
        tests.add(id, command, tested.regionPath());
        if (tests.score(id, command.scores()) < command.scores().size()) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        trail.about(new Subject(id.toString(), command.title(), tested.regionPath(), null));
        return get(id);
    }

    private TestRepository.Tested tested(RecordTest command) {
        if ((command.trainingId() == null) == (command.studyMeetingId() == null)) {
            throw DomainException.invalid("/trainingId", "training.test.of");
        }
        return (command.trainingId() == null
                        ? tests.meeting(command.studyMeetingId())
                        : tests.session(command.trainingId()))
                .filter(found -> visible.own(found.regionPath()))
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    private void check(RecordTest command, TestRepository.Tested tested) {
        if (command.heldOn().isAfter(LocalDate.now(clock)) || command.heldOn().isBefore(tested.on())) {
            throw DomainException.invalid("/heldOn", "training.test.day");
        }
        if (command.passScore().compareTo(command.fullScore()) > 0) {
            throw DomainException.invalid("/passScore", "training.test.full");
        }
        for (int i = 0; i < command.scores().size(); i++) {
            if (command.scores().get(i).score().compareTo(command.fullScore()) > 0) {
                throw DomainException.invalid("/scores/" + i + "/score", "training.test.full");
            }
        }
    }
}
