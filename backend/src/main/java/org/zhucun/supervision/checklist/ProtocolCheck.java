package org.zhucun.supervision.checklist;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.supervision.InspectionMethod;
import org.zhucun.supervision.checklist.ProtocolCommands.Answer;
import org.zhucun.supervision.checklist.ProtocolCommands.MethodResult;
import org.zhucun.supervision.checklist.ProtocolCommands.PointAnswer;
import org.zhucun.supervision.checklist.ProtocolCommands.Presence;

/** 记录校验: what a protocol has to be like, in words at the place that is wrong. */
final class ProtocolCheck {
    private static final Set<InspectionMethod> COUNTED =
            EnumSet.of(InspectionMethod.CLOSED_BOOK_TEST, InspectionMethod.PHONE_CHECK, InspectionMethod.QUESTIONNAIRE);

    private ProtocolCheck() {}

    /** Every point of the list is answered once, and a No says what was seen (I10). */
    static void answers(Checklist checklist, List<PointAnswer> answers) {
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            PointAnswer answer = answers.get(i);
            if (checklist.item(answer.item()).isEmpty() || !answered.add(answer.item())) {
                throw DomainException.invalid("/answers/" + i + "/item", "supervision.checklist.item");
            }
            if (answer.answer() == Answer.NO
                    && (answer.note() == null || answer.note().isBlank())) {
                throw DomainException.invalid("/answers/" + i + "/note", "supervision.checklist.note");
            }
        }
        if (answered.size() < checklist.items().size()) {
            throw DomainException.invalid(
                    "/answers",
                    "supervision.checklist.missing",
                    checklist.items().size(),
                    answered.size());
        }
    }

    static void presences(List<Presence> presences) {
        Set<UUID> met = new HashSet<>();
        for (int i = 0; i < presences.size(); i++) {
            if (!met.add(presences.get(i).cadreId())) {
                throw DomainException.invalid("/presences/" + i + "/cadreId", "supervision.protocol.twice");
            }
        }
    }

    /** Only methods that the visit used, each once, and never more good than asked. */
    static void results(List<String> methods, List<MethodResult> results) {
        Set<InspectionMethod> told = EnumSet.noneOf(InspectionMethod.class);
        for (int i = 0; i < results.size(); i++) {
            MethodResult result = results.get(i);
            boolean used = COUNTED.contains(result.method())
                    && methods.contains(result.method().name())
                    && told.add(result.method());
            if (!used) {
                throw DomainException.invalid("/results/" + i + "/method", "supervision.protocol.method");
            }
            if (result.good() > result.asked()) {
                throw DomainException.invalid("/results/" + i + "/good", "supervision.protocol.good");
            }
        }
    }
}
