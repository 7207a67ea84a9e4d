package org.zhucun.exchange.entitlement;

import static org.zhucun.exchange.list.ImportKind.ENTITLEMENT;
import static org.zhucun.exchange.list.ListColumn.Trait.ONCE;
import static org.zhucun.exchange.list.ListColumn.Trait.PERSONAL;
import static org.zhucun.exchange.list.ListColumn.optional;
import static org.zhucun.exchange.list.ListColumn.required;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.zhucun.cadre.Cadres;
import org.zhucun.exchange.key.ExternalKeys;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.key.KeyKind;
import org.zhucun.exchange.list.ImportKind;
import org.zhucun.exchange.list.Layout;
import org.zhucun.exchange.list.ListColumn;
import org.zhucun.exchange.list.ListKind;
import org.zhucun.exchange.list.ListSheet;
import org.zhucun.exchange.list.Numbering;
import org.zhucun.exchange.list.RowByRow;
import org.zhucun.exchange.person.PersonsNamed;
import org.zhucun.incentive.entitlement.Deliveries;

/** 待遇兑现名册: payments and what else was handed over, each with its number in the system that did it. */
@Singleton
class EntitlementList implements ListKind {
    static final ListColumn EXTERNAL_ID = required(ENTITLEMENT, "兑现编号", "externalId")
            .alsoNamed("凭证号", "外部编号")
            .showing("PAY-2025-000001")
            .that(ONCE);
    static final ListColumn NAME = optional(ENTITLEMENT, "姓名", "name").showing("周海燕");
    static final ListColumn CITIZEN_ID = optional(ENTITLEMENT, "公民身份号码", "citizenId")
            .alsoNamed("身份证号", "身份证号码")
            .showing("990099198506150020")
            .that(PERSONAL);
    static final ListColumn CADRE = optional(ENTITLEMENT, "干部编号", "cadreId");
    static final ListColumn KIND =
            optional(ENTITLEMENT, "待遇类别", "kind").alsoNamed("待遇").showing("生活补助");
    static final ListColumn PERIOD =
            optional(ENTITLEMENT, "所属期间", "period").alsoNamed("期间").showing("2025-05");
    static final ListColumn ID = optional(ENTITLEMENT, "待遇编号", "entitlementId").alsoNamed("系统编号");
    static final ListColumn ON =
            required(ENTITLEMENT, "兑现日期", "on").alsoNamed("发放日期").showing("2025-06-09");
    static final ListColumn AMOUNT =
            optional(ENTITLEMENT, "金额(元)", "amount").alsoNamed("金额", "发放金额").showing("2000.00");
    static final ListColumn INSURER = optional(ENTITLEMENT, "承保公司", "insurer").alsoNamed("保险公司");
    static final ListColumn POLICY = optional(ENTITLEMENT, "保单号", "policyNumber");
    static final ListColumn COVER_FROM = optional(ENTITLEMENT, "保险起期", "coverFrom");
    static final ListColumn COVER_TO = optional(ENTITLEMENT, "保险止期", "coverTo");

    private static final Layout LAYOUT = new Layout(
            "待遇兑现",
            List.of(
                    EXTERNAL_ID,
                    NAME,
                    CITIZEN_ID,
                    CADRE,
                    KIND,
                    PERIOD,
                    ID,
                    ON,
                    AMOUNT,
                    INSURER,
                    POLICY,
                    COVER_FROM,
                    COVER_TO));
    /** Whose number is nobody's is told so as in a list of postings. */
    private static final PersonsNamed.Columns PERSON = new PersonsNamed.Columns(NAME, CITIZEN_ID, CADRE, "posting");

    private final RowByRow rows;
    private final Deliveries deliveries;
    private final Cadres cadres;
    private final ExternalKeys keys;

    EntitlementList(RowByRow rows, Deliveries deliveries, Cadres cadres, ExternalKeys keys) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.cadres = cadres;
        this.keys = keys;
    }

    @Override
    public ImportKind kind() {
        return ENTITLEMENT;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public Set<String> permissions() {
        return Set.of("entitlement:deliver");
    }

    @Override
    public Run begin(ListSheet sheet, KeyHolder holder) {
        Numbering numbering = new Numbering(keys, KeyKind.ENTITLEMENT, null, EXTERNAL_ID);
        PersonsNamed persons = new PersonsNamed(new PersonsNamed.Register(cadres, keys, holder), PERSON);
        DebtsMeant debts = new DebtsMeant(deliveries, persons);
        return new EntitlementRun(rows, sheet, new EntitlementRun.Desk(debts, deliveries, numbering, holder));
    }
}
