package org.zhucun.incentive.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 发放约束 */
@ApplicationScoped
class PaymentConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning(
                        "payment_line_in_one_file", ProblemType.CONFLICT, "incentive.payment.in-file", null),
                new ConstraintMeaning(
                        "payment_line_paid_once", ProblemType.CONFLICT, "incentive.payment.in-file", null),
                new ConstraintMeaning(
                        "payment_batch_two_persons",
                        ProblemType.SEPARATION_OF_DUTIES,
                        "incentive.payment.maker",
                        null));
    }
}
