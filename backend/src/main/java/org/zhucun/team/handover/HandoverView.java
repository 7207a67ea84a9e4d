package org.zhucun.team.handover;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.kernel.Yuan;

/**
 * 交接: a handover with its three lists, signatures and meeting.
 *
 * @param missingLists lists without a line yet; it cannot be signed before they have one
 * @param unmentioned of the four matters named by the rule (unfinished projects, open promises, undelivered and unused funds) those
 *     nobody has written about
 * @param openObligations what was refused and stays with the leaver
 * @param may add, sign-outgoing, decide, sign-incoming, settle, meet
 */
public record HandoverView(
        UUID id,
        UUID outgoingPostingId,
        UUID cadreId,
        String cadreName,
        UUID incomingPostingId,
        UUID successorId,
        String successorName,
        UUID teamId,
        String villageCode,
        String villageName,
        LocalDate startedOn,
        HandoverState state,
        List<ListedItem> items,
        Set<HandoverList> missingLists,
        Set<ItemKind> unmentioned,
        long openObligations,
        HandoverSignature leaverSigned,
        HandoverSignature successorSigned,
        MeetAndGreet meeting,
        long version,
        List<String> may)
        implements Versioned {

    /** 交接事项 */
    public record ListedItem(
            UUID id,
            HandoverList list,
            ItemKind kind,
            String title,
            String detail,
            @Yuan BigDecimal amount,
            LocalDate dueOn,
            ItemState state,
            String refusedReason,
            LocalDate decidedOn,
            LocalDate settledOn,
            String settledNote,
            long version) {
        static ListedItem of(HandoverItem item) {
            return new ListedItem(
                    item.id,
                    item.list,
                    item.kind,
                    item.title,
                    item.detail,
                    item.amount,
                    item.dueOn,
                    item.state,
                    item.refusedReason,
                    item.decidedOn,
                    item.settledOn,
                    item.settledNote,
                    item.version);
        }
    }

    /** 签字 */
    public record HandoverSignature(LocalDate on, String note) {
        static HandoverSignature of(LocalDate on, String note) {
            return on == null ? null : new HandoverSignature(on, note);
        }
    }

    /** 见面会 */
    public record MeetAndGreet(
            LocalDate on,
            String place,
            int outgoingMembers,
            int incomingMembers,
            int villageCadres,
            int villagerRepresentatives,
            String note) {
        static MeetAndGreet of(HandoverMeeting meeting) {
            return meeting == null
                    ? null
                    : new MeetAndGreet(
                            meeting.heldOn,
                            meeting.place,
                            meeting.outgoingMembers,
                            meeting.incomingMembers,
                            meeting.villageCadres,
                            meeting.villagerRepresentatives,
                            meeting.note);
        }
    }

    static HandoverView of(
            Handover handover, List<HandoverItem> items, HandoverMeeting meeting, HandoverRights rights) {
        Set<HandoverList> missing = EnumSet.allOf(HandoverList.class);
        Set<ItemKind> unmentioned = EnumSet.copyOf(ItemKind.NAMED);
        items.forEach(item -> {
            missing.remove(item.list);
            unmentioned.remove(item.kind);
        });
        return new HandoverView(
                handover.id,
                handover.outgoingPostingId,
                handover.cadreId,
                handover.cadreName,
                handover.incomingPostingId,
                handover.successorId,
                handover.successorName,
                handover.teamId,
                handover.villageCode,
                handover.villageName,
                handover.startedOn,
                handover.state,
                items.stream().map(ListedItem::of).toList(),
                missing,
                unmentioned,
                items.stream().filter(item -> item.state == ItemState.REFUSED).count(),
                HandoverSignature.of(handover.leaverSignedOn, handover.leaverSignNote),
                HandoverSignature.of(handover.successorSignedOn, handover.successorSignNote),
                MeetAndGreet.of(meeting),
                handover.version,
                rights.of(handover));
    }
}
