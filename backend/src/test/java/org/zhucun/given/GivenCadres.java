package org.zhucun.given;

import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 给定干部: cadres registered over HTTP by the organization department of a county, with synthetic citizen ids that nobody else gets.
 *
 * <pre>
 * UUID cadre = GivenCadres.in("620503", unit.id(), "王建国");
 * </pre>
 */
public final class GivenCadres {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private GivenCadres() {}

    /** A cadre managed by a county, not posted yet. */
    public static UUID in(String countyCode, UUID unitId, String name) {
        return UUID.fromString(GivenOffices.orgDepartment(countyCode)
                .request()
                .contentType(ContentType.JSON)
                .body(form(unitId, name))
                .post("/api/v1/cadres")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** A registration form that is in order, to be changed by a test. */
    public static Map<String, Object> form(UUID unitId, String name) {
        String citizenId = citizenId();
        Map<String, Object> form = new HashMap<>();
        form.put("name", name);
        form.put("sex", "1");
        form.put(
                "birthDate",
                LocalDate.parse(citizenId.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE)
                        .toString());
        form.put("nationality", "01");
        form.put("politicalAffiliation", "01");
        form.put("personnelCategory", "CIVIL_SERVANT");
        form.put("unitId", unitId);
        form.put("citizenId", citizenId);
        form.put("phone", "139" + citizenId.substring(9, 17));
        return form;
    }

    /** The next valid citizen id of a man, of a region code that was never given out. */
    public static String citizenId() {
        int next = NEXT.incrementAndGet();
        LocalDate born = LocalDate.of(1970, 1, 1).plusDays(next % 9000);
        String seventeen = "990099" + born.format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format("%03d", 2 * (next / 9000 % 450) + 1);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (seventeen.charAt(i) - '0');
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }
}
