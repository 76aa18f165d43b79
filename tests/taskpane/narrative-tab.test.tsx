/** @jest-environment jsdom */
/** When the text can go into the sheet, and what is closed once it is there. */
import { planTable } from "../support/plan-tables";
import { fakeJobs, overviewOf } from "../support/fake-jobs";
import { button, closePane, openPane, press, settle } from "./review/on-stage";

afterEach(closePane);

const INSERT = "Chèn nhận xét";
const inserted = (jobs: ReturnType<typeof fakeJobs>) => jobs.calls.filter(({ name }) => name === "insertNarrative").length;
const describedBy = (name: string) => document.getElementById(button(name).getAttribute("aria-describedby") ?? "")?.textContent;
const openText = async (jobs = fakeJobs()) => {
  await openPane({ jobs });
  await press("Nhận xét");
  await settle();
  return jobs;
};

test("an empty form gives no text: the button waits and says why", async () => {
  const jobs = await openText(fakeJobs(overviewOf([planTable({ name: "ChiTieu", rows: [] })])));
  expect(button(INSERT).getAttribute("aria-disabled")).toBe("true");
  expect(describedBy(INSERT)).toBe("Không có chỉ tiêu nào để viết trong phạm vi này.");
  await press(INSERT);
  expect(inserted(jobs)).toBe(0);
});

test("with every sentence left out there is nothing to insert, until one is put back", async () => {
  const jobs = await openText();
  for (let left = document.querySelectorAll("[data-sentence]").length; left > 0; left -= 1) {
    await press(/^Sửa câu này/);
    await press("Bỏ câu");
  }
  expect(document.body.textContent).toContain("Mọi câu đã bỏ nên không còn gì để chèn.");
  expect(button(INSERT).getAttribute("aria-disabled")).toBe("true");
  await press("Lấy lại");
  await press(INSERT);
  expect(inserted(jobs)).toBe(1);
});

test("the buttons of a sentence close once the text stands in the sheet", async () => {
  await openText();
  await press(/^Sửa câu này/);
  expect(button("Bỏ câu")).toBeTruthy();
  await press(INSERT);
  expect(document.querySelector(".sentence-tools")).toBeNull();
});

test("the help page leads to the check", async () => {
  await openPane();
  await press("Mở trình đơn");
  await press("Trợ giúp");
  expect(document.querySelector(".help-steps")?.textContent).toContain("Kiểm tra số liệu");
});
