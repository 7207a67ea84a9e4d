package org.zhucun.exchange.training;

import static org.zhucun.exchange.list.ImportKind.TRAINING;
import static org.zhucun.exchange.list.ListColumn.Trait.PERSONAL;
import static org.zhucun.exchange.list.ListColumn.Trait.PLACE;
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
import org.zhucun.training.Trainings;

/** 参训名册: one row says that a cadre attended a course, and what course that was; rows with the number of one course make it one. */
@Singleton
class TrainingList implements ListKind {
    static final ListColumn EXTERNAL_ID =
            required(TRAINING, "培训编号", "externalId").alsoNamed("外部编号", "班次编号").showing("PX-2025-001");
    static final ListColumn TITLE =
            required(TRAINING, "培训名称", "title").alsoNamed("班次名称").showing("（示例）驻村干部履职能力培训班");
    static final ListColumn KIND =
            required(TRAINING, "培训类别", "kind").alsoNamed("类别").showing("集中培训");
    static final ListColumn LEVEL = required(TRAINING, "举办层级", "organizerLevel").showing("县级");
    static final ListColumn ORGANIZER =
            required(TRAINING, "举办单位", "organizerName").alsoNamed("主办单位").showing("（示例）县委组织部");
    static final ListColumn REGION = required(TRAINING, "举办地代码", "regionCode")
            .alsoNamed("地区代码", "行政区划代码")
            .showing("990099")
            .that(PLACE);
    static final ListColumn STARTED =
            required(TRAINING, "开班日期", "startedOn").alsoNamed("开始日期").showing("2025-05-12");
    static final ListColumn DAYS =
            required(TRAINING, "培训天数", "days").alsoNamed("天数").showing("3");
    static final ListColumn AUDIENCE = optional(TRAINING, "培训对象", "audience").showing("第一书记、工作队长");
    static final ListColumn LECTURERS = optional(TRAINING, "授课人", "lecturers").showing("张某/县委副书记/党政领导；李某/农学院教授/专家");
    static final ListColumn PLAN = optional(TRAINING, "培训计划", "planReference").alsoNamed("纳入的培训计划");
    static final ListColumn NAME = optional(TRAINING, "姓名", "name").showing("周海燕");
    static final ListColumn CITIZEN_ID = optional(TRAINING, "公民身份号码", "citizenId")
            .alsoNamed("身份证号", "身份证号码")
            .showing("990099198506150020")
            .that(PERSONAL);
    static final ListColumn CADRE = optional(TRAINING, "干部编号", "cadreId");
    static final ListColumn ATTENDED =
            optional(TRAINING, "参训天数", "attendedDays").alsoNamed("实际天数").filling("attendees");
    static final ListColumn ID = optional(TRAINING, "系统编号", "trainingId");

    private static final Layout LAYOUT = new Layout(
            "参训名册",
            List.of(
                    EXTERNAL_ID,
                    TITLE,
                    KIND,
                    LEVEL,
                    ORGANIZER,
                    REGION,
                    STARTED,
                    DAYS,
                    AUDIENCE,
                    LECTURERS,
                    PLAN,
                    NAME,
                    CITIZEN_ID,
                    CADRE,
                    ATTENDED,
                    ID));
    private static final PersonsNamed.Columns PERSON = new PersonsNamed.Columns(NAME, CITIZEN_ID, CADRE, "training");

    private final RowByRow rows;
    private final Trainings trainings;
    private final Cadres cadres;
    private final ExternalKeys keys;

    TrainingList(RowByRow rows, Trainings trainings, Cadres cadres, ExternalKeys keys) {
        this.rows = rows;
        this.trainings = trainings;
        this.cadres = cadres;
        this.keys = keys;
    }

    @Override
    public ImportKind kind() {
        return TRAINING;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public Set<String> permissions() {
        return Set.of("training:import");
    }

    @Override
    public Run begin(ListSheet sheet, KeyHolder holder) {
        PersonsNamed persons = new PersonsNamed(new PersonsNamed.Register(cadres, keys, holder), PERSON);
        Numbering numbering = new Numbering(keys, KeyKind.TRAINING, ID, EXTERNAL_ID);
        return new TrainingRun(rows, sheet, new TrainingRun.Courses(trainings, persons, numbering, holder));
    }
}
