import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiProblem } from '@zhucun/api';
import { Form, Input } from 'antd';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { server, signIn, url } from '../testing/office';
import { draw } from '../testing/render';
import { FormDialog } from './form-dialog';

interface Fields {
  name: string;
}

function dialog(submit: (fields: Fields) => Promise<unknown>, onClose = vi.fn()) {
  draw(
    <FormDialog<Fields, unknown> open title="登记" onClose={onClose} submit={submit}>
      <Form.Item name="name" label="姓名">
        <Input />
      </Form.Item>
    </FormDialog>,
  );
  return onClose;
}

test('a violation lands on its field, one without a field is shown above, with rule and request id', async () => {
  const onClose = dialog(() =>
    Promise.reject(
      new ApiProblem({
        title: '输入有误',
        status: 422,
        code: 'RULE_VIOLATED',
        requestId: 'r-9',
        rule: { id: 'C7', required: '1', found: '2' },
        violations: [
          { at: '/name', message: '姓名不能为空' },
          { at: '/units/0/lead', message: '牵头单位应有一个' },
        ],
      }),
    ),
  );
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole('button', { name: /OK|确定/ }));
  expect(await screen.findByText('姓名不能为空')).toHaveClass('ant-form-item-explain-error');
  const alert = screen.getByRole('alert', { name: '' });
  expect(alert).toHaveTextContent('输入有误');
  expect(alert).toHaveTextContent('牵头单位应有一个');
  expect(alert).not.toHaveTextContent('姓名不能为空');
  expect(alert).toHaveTextContent('规则 C7');
  expect(alert).toHaveTextContent('r-9');
  expect(onClose).not.toHaveBeenCalled();
});

test('a rule that asks for a reason is answered where it asks, and the same fields are sent again with it', async () => {
  server.listen({ onUnhandledRequest: 'error' });
  server.use(
    http.get(url('/policies/approvers'), () =>
      HttpResponse.json([
        { accountId: 'a1', name: '张秀英', officeName: '麦积区委组织部' },
        { accountId: 'b2', name: '李卫东', officeName: '天水市委组织部' },
      ]),
    ),
  );
  await signIn('ORGANIZATION_DEPARTMENT', 'command:edit');
  const submit = vi
    .fn<(fields: Fields) => Promise<unknown>>()
    .mockRejectedValueOnce(
      new ApiProblem({
        title: '须说明理由',
        status: 422,
        code: 'JUSTIFICATION_REQUIRED',
        detail: '每镇配备1名副站长',
        rule: { id: 'A8', required: 'station.deputyHeads = 1', found: '2', source: '000:4' },
      }),
    )
    .mockResolvedValueOnce({});
  const onClose = vi.fn();
  draw(
    <FormDialog<Fields, unknown>
      open
      title="明确人员"
      onClose={onClose}
      submit={submit}
      justifiedIn="620503"
      perRule
    >
      <Form.Item name="name" label="姓名">
        <Input />
      </Form.Item>
    </FormDialog>,
  );
  const user = userEvent.setup({ delay: null });
  await user.type(await screen.findByLabelText('姓名'), '王建国');
  await user.click(screen.getByRole('button', { name: /OK|确定/ }));
  // in a test all dialogs of antd share the id of their title
  const sentence = await screen.findByText('每镇配备1名副站长');
  const asked = sentence.closest<HTMLElement>('[role=dialog]') ?? document.body;
  expect(asked).toHaveTextContent('每镇配备1名副站长');
  expect(asked).toHaveTextContent('000:4');
  await user.type(within(asked).getByLabelText('理由'), '辖区跨两个片区');
  await user.click(within(asked).getByLabelText('审批人'));
  // oneself is not offered
  expect(screen.queryByTitle(/张秀英/)).toBeNull();
  await user.click(await screen.findByTitle('李卫东（天水市委组织部）'));
  await user.click(within(asked).getByRole('button', { name: '说明理由并提交' }));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(submit).toHaveBeenLastCalledWith({
    name: '王建国',
    justifications: { A8: { reason: '辖区跨两个片区', approverAccountId: 'b2' } },
  });
  server.close();
});

test('a second click while it runs does nothing', async () => {
  let finish = () => {};
  const submit = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  const onClose = dialog(submit);
  const user = userEvent.setup({ delay: null });
  const button = await screen.findByRole('button', { name: /OK|确定/ });
  await user.dblClick(button);
  await user.click(button);
  expect(submit).toHaveBeenCalledTimes(1);
  finish();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});
