package org.zhucun.incentive.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.incentive.payment.PaymentCommands.AnswerPayment;
import org.zhucun.incentive.payment.PaymentCommands.MakePayment;
import org.zhucun.incentive.payment.PaymentCommands.ReturnedLine;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 发放办理: makes a file of what is owed, sends it, takes the bank's answer. */
@ApplicationScoped
@Transactional
class PaymentService {
    private final PaymentRepository payments;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    PaymentService(
            PaymentRepository payments, Regions regions, Caller caller, RequestInfo request, Trail trail, Clock clock) {
        this.payments = payments;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    @Audited(Action.PAYMENT_MADE)
    PaymentBatchView make(MakePayment command) {
        YearMonth month = YearMonth.parse(command.month());
        if (month.isAfter(YearMonth.from(today()))) {
            throw new DomainException(ProblemType.RULE_VIOLATED, "incentive.month.future");
        }
        RegionRef county = regions.requireWithin(command.region(), today());
        payments.hold(county.code());
        PaymentBatch batch = drafted(command, county);
        if (payments.claim(batch, command.arrears(), month.atDay(1), month.atEndOfMonth()) == 0) {
            throw new DomainException(ProblemType.RULE_VIOLATED, "incentive.payment.nothing", command.month());
        }
        PaymentRepository.Totals totals = payments.totals(batch.id);
        batch.lines = totals.lines();
        batch.total = totals.total();
        batch.sha256 = sha256(totals.canonical());
        payments.persistAndFlush(batch);
        payments.writeLines(batch.id);
        return done(batch);
    }

    private PaymentBatch drafted(MakePayment command, RegionRef county) {
        Office office = caller.require();
        PaymentRepository.Payer payer = payments.finance(county.code())
                .orElseGet(() -> new PaymentRepository.Payer(null, county.name() + "财政"));
        PaymentBatch batch = new PaymentBatch();
        batch.id = Ids.next();
        batch.kind = command.kind();
        batch.month = command.month();
        batch.number = String.format(
                "%s-%s-%02d", county.code(), command.month(), payments.nextNumber(county.code(), command.month()));
        batch.state = PaymentState.DRAFT;
        batch.debtorId = payer.id();
        batch.debtorName = payer.name();
        batch.regionPath = county.path();
        batch.madeBy = office.accountId();
        batch.madeName = office.accountName();
        batch.madeAt = clock.instant();
        return batch;
    }

    @Audited(Action.PAYMENT_SENT)
    PaymentBatchView send(UUID id) {
        PaymentBatch batch = require(id);
        batch.send(caller.require(), clock.instant());
        int changed = payments.changed(id);
        if (changed > 0) {
            throw new DomainException(ProblemType.CONFLICT, "incentive.payment.changed", changed);
        }
        return done(batch);
    }

    @Audited(Action.PAYMENT_DISCARDED)
    PaymentBatchView discard(UUID id, PaymentCommands.DiscardPayment command) {
        PaymentBatch batch = require(id);
        batch.discard(command.reason());
        payments.flush();
        payments.discard(id);
        return done(batch);
    }

    @Audited(Action.PAYMENT_ANSWERED)
    PaymentBatchView answer(UUID id, AnswerPayment command) {
        PaymentBatch batch = require(id);
        if (command.on().isAfter(today())) {
            throw DomainException.invalid("/on", "incentive.day.future");
        }
        Office office = caller.require();
        batch.answer(command, office);
        List<Integer> numbers =
                command.returned().stream().map(ReturnedLine::no).distinct().toList();
        List<String> reasons =
                command.returned().stream().map(line -> line.reason().strip()).toList();
        if (numbers.size() != reasons.size() || payments.give(id, numbers, reasons) != numbers.size()) {
            throw DomainException.invalid("/returned", "incentive.payment.lines", batch.lines);
        }
        PaymentRepository.Totals paid =
                payments.pay(id, command.on(), office, clock.instant().atOffset(ZoneOffset.UTC));
        if (paid.lines() != command.paidLines() || paid.total().compareTo(command.paidTotal()) != 0) {
            throw new DomainException(
                    ProblemType.RULE_VIOLATED,
                    "incentive.payment.control",
                    paid.lines(),
                    paid.total().toPlainString());
        }
        return done(batch);
    }

    @Audited(Action.PAYMENT_FILE_TAKEN)
    byte[] file(UUID id, PaymentFormat format) {
        PaymentBatch batch =
                payments.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        if (batch.state == PaymentState.DISCARDED) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        byte[] file = new PaymentFile(batch, payments.lines(id, null, 0, batch.lines), request.locale()).as(format);
        about(batch);
        trail.detail(Map.of(
                "format",
                format.name(),
                "lines",
                batch.lines,
                "total",
                batch.total.toPlainString(),
                "sha256",
                batch.sha256));
        return file;
    }

    private PaymentBatch require(UUID id) {
        PaymentBatch batch =
                payments.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(batch.version);
        return batch;
    }

    private PaymentBatchView done(PaymentBatch batch) {
        payments.flush();
        about(batch);
        trail.detail(Map.of("lines", batch.lines, "total", batch.total.toPlainString(), "sha256", batch.sha256));
        return PaymentBatchView.of(batch, caller.require());
    }

    private void about(PaymentBatch batch) {
        trail.about(new Subject(batch.id.toString(), batch.number, batch.regionPath, null));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
