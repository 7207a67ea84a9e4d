package org.zhucun.supervision.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** A population is whole or is not frozen at all. */
class FreezerTest {
    private static final LocalDate DAY = LocalDate.of(2098, 1, 6);

    @Test
    void more_villages_than_a_draw_holds_are_refused_and_not_cut_off() {
        PopulationRepository many = new PopulationRepository(null) {
            @Override
            List<String> villages(Collection<String> areas, LocalDate day) {
                return IntStream.rangeClosed(0, MOST).mapToObj(String::valueOf).toList();
            }
        };
        PopulationRules rules = new PopulationRules(null) {
            @Override
            Held at(String regionPath, LocalDate day) {
                return null;
            }
        };
        DrawCommands.OrganizeDraw command = new DrawCommands.OrganizeDraw(
                "抽取",
                List.of("511321"),
                List.of(),
                4,
                1,
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                DAY,
                DAY,
                null,
                null,
                null);
        Freezer freezer = new Freezer(many, rules, null);
        DomainException refused = assertThrows(
                DomainException.class, () -> freezer.freeze(new UUID(0, 1), command, "/51/5113/511321/", DAY));
        assertEquals(ProblemType.INVALID_INPUT, refused.type());
    }
}
