package org.zhucun.cadre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 登记规则: what must agree within one form, whoever fills it in. */
final class CadreRules {
    private static final int ADULT = 16;
    private static final String UNKNOWN = "0";
    private static final String NOT_STATED = "9";

    private CadreRules() {}

    /**
     * What does not agree.
     *
     * @param today for dates that cannot lie ahead
     */
    static List<FieldProblem> check(CadreForm form, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        checkIdentity(form, problems);
        if (form.phone() != null && Phone.parse(form.phone()).isEmpty()) {
            problems.add(FieldProblem.of("phone", "cadre.phone.form"));
        }
        checkDates(form, today, problems);
        return problems;
    }

    private static void checkIdentity(CadreForm form, List<FieldProblem> problems) {
        if (form.citizenId() == null) {
            return;
        }
        CitizenId.problem(form.citizenId())
                .ifPresentOrElse(
                        key -> problems.add(FieldProblem.of("citizenId", key)),
                        () -> agree(form, CitizenId.of(form.citizenId()), problems));
    }

    /** Personnel files know corrected birth dates, so a difference stands with a reason; a sex does not. */
    private static void agree(CadreForm form, CitizenId id, List<FieldProblem> problems) {
        boolean explained =
                form.birthDateReason() != null && !form.birthDateReason().isBlank();
        if (form.birthDate() != null && !form.birthDate().equals(id.birthDate()) && !explained) {
            problems.add(FieldProblem.of("birthDate", "cadre.birthDate.differs"));
        }
        boolean stated =
                form.sex() != null && !form.sex().equals(UNKNOWN) && !form.sex().equals(NOT_STATED);
        if (stated && !form.sex().equals(id.sex())) {
            problems.add(FieldProblem.of("sex", "cadre.sex.differs"));
        }
    }

    private static void checkDates(CadreForm form, LocalDate today, List<FieldProblem> problems) {
        LocalDate born = form.birthDate();
        if (born == null) {
            return;
        }
        if (born.isAfter(today.minusYears(ADULT)) || born.getYear() < 1900) {
            problems.add(FieldProblem.of("birthDate", "cadre.birthDate.age"));
        }
        check("joinPartyDate", form.joinPartyDate(), new LocalDate[] {born, today}, problems);
        check("workStartDate", form.workStartDate(), new LocalDate[] {born, today}, problems);
        check("lastPromotionDate", form.lastPromotionDate(), new LocalDate[] {born, today}, problems);
    }

    private static void check(String field, LocalDate date, LocalDate[] bornAndToday, List<FieldProblem> problems) {
        if (date == null) {
            return;
        }
        if (date.isAfter(bornAndToday[1])) {
            problems.add(FieldProblem.of(field, "input.constraint.PastOrPresent"));
        } else if (date.isBefore(bornAndToday[0].plusYears(ADULT))) {
            problems.add(FieldProblem.of(field, "cadre.date.beforeAdult"));
        }
    }
}
