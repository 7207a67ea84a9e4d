package org.zhucun.attendance.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 期间汇总查询条件. There is no order by counts: nobody is ranked. */
public class TotalsFilter extends Paging {
    /** 汇总口径. */
    enum By {
        COUNTY,
        TOWNSHIP,
        CADRE
    }

    /** Region code beneath which, the whole office when left out. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** A month {@code 2026-03}, a quarter {@code 2026-Q1} or a year {@code 2026}. */
    @RestQuery
    @NotNull
    @Size(max = 7)
    @Pattern(regexp = "20\\d\\d(-(Q[1-4]|0[1-9]|1[0-2]))?", message = "attendance.period.form")
    public String period;

    /** county, township or cadre. */
    @RestQuery
    @NotNull
    @Size(max = 8)
    @Pattern(regexp = "county|township|cadre", message = "attendance.totals.by")
    public String by;

    By by() {
        return By.valueOf(by.toUpperCase(Locale.ROOT));
    }

    Period period() {
        return Period.of(period);
    }

    String asText() {
        return region + "|" + period + "|" + by;
    }
}
