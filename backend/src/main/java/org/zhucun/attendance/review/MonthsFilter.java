package org.zhucun.attendance.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 月度汇总查询条件. There is no order by counts: nobody is ranked. */
public class MonthsFilter extends Paging {
    /** 汇总口径. */
    enum By {
        COUNTY,
        TOWNSHIP,
        TEAM,
        CADRE
    }

    /** Region code beneath which, the whole office when left out. */
    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    @RestQuery
    @NotNull
    @Size(max = 7)
    @Pattern(regexp = "20\\d\\d-(0[1-9]|1[0-2])", message = "attendance.month.form")
    public String month;

    /** county, township, team or cadre. */
    @RestQuery
    @NotNull
    @Size(max = 8)
    @Pattern(regexp = "county|township|team|cadre", message = "attendance.months.by")
    public String by;

    By by() {
        return By.valueOf(by.toUpperCase(Locale.ROOT));
    }

    String asText() {
        return region + "|" + month + "|" + by;
    }
}
