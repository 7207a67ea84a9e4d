/** 等次维持: facts that came to light after a grade are shown to who gave it, who lets it stand with a reason or has it corrected. */
package org.zhucun.assessment.review;
