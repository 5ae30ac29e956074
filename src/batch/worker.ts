// What the threads of a batch run.
import { workerData } from 'node:worker_threads';
import { type RenderTask, renderPlans } from './render-plans.ts';
import { convertEntry as convertWith, type Outcome, type Task, type TaskSetting } from './task.ts';

const setting = workerData as TaskSetting;

export const convertEntry = (task: Task): Promise<Outcome> => convertWith(task, setting);
export const renderEntry = (task: RenderTask): Promise<void> => renderPlans(task, setting.store);
