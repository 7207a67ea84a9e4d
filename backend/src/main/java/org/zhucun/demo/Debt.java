package org.zhucun.demo;

import java.time.LocalDate;
import java.util.UUID;

/** 待遇: what somebody on post is owed, and what came of it. */
final class Debt {
    final UUID id;
    final String kind;
    final Stay stay;
    final String period;
    final Unit debtor;
    final LocalDate from;
    final LocalDate dueBy;
    /** Half days in the village, on official trips and in training, for an allowance. */
    int[] halves;

    Integer daily;
    LocalDate deliveredOn;
    Long deliveredYuan;
    LocalDate coverTo;
    UUID deliveryId;

    Debt(UUID id, String kind, Stay stay, Period period, Unit debtor) {
        this.id = id;
        this.kind = kind;
        this.stay = stay;
        this.period = period.name();
        this.debtor = debtor;
        this.from = period.from();
        this.dueBy = period.dueBy();
    }

    /** When it is owed and until when. */
    record Period(String name, LocalDate from, LocalDate dueBy) {}

    boolean isAllowance() {
        return daily != null;
    }

    /** Half days that are paid: trips and training count. */
    int paidHalves() {
        return halves[0] + halves[1] + halves[2];
    }

    /** In hundredths, because half days count half. */
    String amountDue() {
        return half(paidHalves() * daily);
    }

    static String half(int doubled) {
        return doubled / 2 + (doubled % 2 == 0 ? ".0" : ".5");
    }
}
