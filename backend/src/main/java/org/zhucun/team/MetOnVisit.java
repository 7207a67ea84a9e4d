package org.zhucun.team;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/**
 * 督查核对考勤: told in the transaction that records whom an inspector met or did not meet; whoever keeps the register says what stands in
 * it at that moment. It changes no register and makes nobody absent.
 */
public final class MetOnVisit {
    private final UUID cadreId;
    private final LocalDate on;
    private Stands stands;

    public MetOnVisit(UUID cadreId, LocalDate on) {
        this.cadreId = cadreId;
        this.on = on;
    }

    public UUID cadreId() {
        return cadreId;
    }

    public LocalDate on() {
        return on;
    }

    /** Answers; not called where the cadre is not posted on that day. */
    public void registerSays(Stands register) {
        stands = register;
    }

    public Optional<Stands> stands() {
        return Optional.ofNullable(stands);
    }

    /**
     * 考勤所载
     *
     * @param am status of the morning, e.g. {@code IN_VILLAGE}
     * @param pm status of the afternoon
     * @param presentAm whether the morning is one in the village
     * @param presentPm whether the afternoon is
     * @param presentNight whether the night after that day is
     * @param closed whether the township had confirmed the day
     */
    public record Stands(
            String am, String pm, boolean presentAm, boolean presentPm, boolean presentNight, boolean closed) {
        /** Noon divides the day; without a time both halves are meant. */
        private static final LocalTime NOON = LocalTime.NOON;

        /** Whether the register calls him in the village for some of the time that is meant. */
        public boolean present(LocalTime at) {
            if (at == null) {
                return presentAm || presentPm;
            }
            return at.isBefore(NOON) ? presentAm : presentPm;
        }
    }
}
