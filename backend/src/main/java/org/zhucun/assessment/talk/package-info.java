/** 约谈提醒: small faults that repeat propose a talk (J9); a person holds it or says why none is needed. It is no measure. */
package org.zhucun.assessment.talk;
