package org.zhucun.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** 请假销假: some leaves that were approved and returned from, a few that wait, were refused, or are overdue. */
final class LeaveStory {
    private static final Map<String, String> REASONS = Map.of(
            "ANNUAL", "年休假",
            "SICK", "身体不适，到医院检查治疗",
            "PERSONAL", "家中有事需要处理");
    private static final List<String> KINDS = List.of("ANNUAL", "SICK", "PERSONAL", "PERSONAL");
    private static final double SHARE = 12;

    private final Chance chance;
    private final LocalDate today;
    private final Function<Stay, UUID> asker;

    /** @param asker the account of a cadre, or an id that stands for it */
    LeaveStory(Chance chance, LocalDate today, Function<Stay, UUID> asker) {
        this.chance = chance;
        this.today = today;
        this.asker = asker;
    }

    List<DemoLeave> tell(List<Stay> current, LocalDate since) {
        List<DemoLeave> leaves = new ArrayList<>();
        int told = 0;
        for (Stay stay : current) {
            boolean clerks = stay.team.home().townshipCode().equals(CountyStory.CLERKS_TOWNSHIP);
            if (!clerks && !chance.percent(SHARE)) {
                continue;
            }
            // the clerk's township shows every state, the others what is usual
            leaves.add(clerks ? told(stay, told++, since) : usual(stay, since));
        }
        leaves.removeIf(leave -> leave == null || leave.from().isBefore(leave.stay().arrived));
        return leaves;
    }

    private DemoLeave told(Stay stay, int number, LocalDate since) {
        return switch (number) {
            case 1 -> leave(stay, today.minusDays(5), today.minusDays(3), "APPROVED");
            case 4 -> leave(stay, today.plusDays(3), today.plusDays(4), "REQUESTED");
            case 7 -> leave(stay, today.plusDays(5), today.plusDays(12), "REQUESTED");
            case 10 -> leave(stay, today.minusDays(9), today.minusDays(8), "REJECTED");
            case 13, 16, 22, 31 -> usual(stay, since);
            default -> null;
        };
    }

    private DemoLeave usual(Stay stay, LocalDate since) {
        LocalDate from = chance.day(since, today.minusDays(9));
        return leave(stay, from, from.plusDays(chance.between(0, chance.percent(15) ? 6 : 2)), "RETURNED");
    }

    private DemoLeave leave(Stay stay, LocalDate from, LocalDate to, String state) {
        String kind = chance.of(KINDS);
        return new DemoLeave(chance.id(), stay, kind, from, to, state, asker.apply(stay), REASONS.get(kind));
    }
}
